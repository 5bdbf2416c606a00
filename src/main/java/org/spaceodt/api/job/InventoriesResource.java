package org.spaceodt.api.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.JobServices;
import org.spaceodt.identity.Account;
import org.spaceodt.inventory.again.Again;
import org.spaceodt.inventory.choice.UnknownNames;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.job.InventoryJobs;
import org.spaceodt.inventory.job.InventoryOrder;
import org.spaceodt.inventory.kept.KeptExports;
import org.spaceodt.sheet.csv.CsvForm;

/** Inventories as jobs: how one is started. What becomes of it, jobs tell. */
@Path("/api/inventories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class InventoriesResource {
    private static final int LONGEST = 20_000;
    private static final String ONLY_FAILURES = "only_failures";
    private static final Set<String> MEMBERS =
            Set.of("only", ONLY_FAILURES, "skip_group_members", "report", "cache", "xlsx", "csv_format", "keep");

    private final Backend backend;
    private final ObjectMapper json;

    InventoriesResource(Backend backend, ObjectMapper json) {
        this.backend = backend;
        this.json = json;
    }

    /** What is exported, and how: as the options of {@code inventory_run}. All of it may be missing. */
    @Schema(name = "InventoryRequest")
    public record Request(
            List<String> only,
            @Schema(name = ONLY_FAILURES) boolean onlyFailures,
            @Schema(name = "skip_group_members") boolean skipGroupMembers,
            boolean report,
            boolean cache,
            boolean xlsx,

            @Schema(
                    name = "csv_format",
                    enumeration = {"plain", "excel"})
            String csvFormat,

            int keep) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Request.class)))
    @APIResponse(
            responseCode = "202",
            description = "The job; the header Location is the job, too",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobJson.class)))
    public Response start(InputStream body, @HeaderParam("Accept-Language") @Parameter(hidden = true) String language)
            throws IOException {
        InventoryOrder order = order(asked(body), Languages.of(language));
        InventoryJobs.Made made = new InventoryJobs(JobServices.inventories(backend.place())).start(order);
        return Response.accepted(JobJson.of(backend.seen(made.job())))
                .location(URI.create("/api/jobs/" + made.job().id()))
                .build();
    }

    private JsonNode asked(InputStream body) throws IOException {
        byte[] text = Uploads.small(body, LONGEST);
        try {
            JsonNode asked = text.length == 0 ? json.createObjectNode() : json.readTree(text);
            if (asked.isObject()) {
                return asked;
            }
        } catch (IOException e) {
            // No JSON, in no encoding: said below.
        }
        throw Refusal.of(ProblemKind.BAD_REQUEST);
    }

    private InventoryOrder order(JsonNode asked, Locale language) {
        asked.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw Refusal.part(
                        Refusal.excerpt(name),
                        "unknown",
                        String.join(", ", MEMBERS.stream().sorted().toList()));
            }
        });
        InventoryOrder order = new InventoryOrder(
                only(asked.path("only")),
                !flag(asked, "skip_group_members", false),
                flag(asked, "report", true),
                flag(asked, "cache", true),
                form(asked.path("csv_format")),
                flag(asked, "xlsx", false),
                language,
                keep(asked.path("keep")));
        if (flag(asked, ONLY_FAILURES, false)) {
            if (asked.has("only") || asked.has("skip_group_members")) {
                throw Refusal.part(ONLY_FAILURES, "inventory_alone");
            }
            refuseWhereNothingFailed();
            return order.ofWhatFailed();
        }
        try {
            if (order.choice().asked().isEmpty()) {
                throw Refusal.part("only", "modules", "");
            }
            return order;
        } catch (UnknownNames e) {
            throw Refusal.part("only", "modules", Refusal.excerpt(String.join(", ", e.names())));
        }
    }

    /** What is to be made whole is looked at once more when the job begins. */
    private void refuseWhereNothingFailed() {
        try {
            String account = backend.place().account();
            ExportAbout latest = Again.of(backend.place().folder())
                    .map(Again::about)
                    .filter(about -> about.organization().equals(Account.organization(account)))
                    .orElseThrow(() -> Refusal.part(ONLY_FAILURES, "no_export"));
            if (latest.incomplete().isEmpty()) {
                throw Refusal.part(ONLY_FAILURES, "nothing_failed");
            }
        } catch (DamagedExport | IOException e) {
            throw Refusal.part(ONLY_FAILURES, "no_export");
        }
    }

    private static List<String> only(JsonNode names) {
        if (names.isMissingNode() || names.isNull()) {
            return List.of();
        }
        List<String> only = new ArrayList<>();
        names.forEach(name -> only.add(name.isTextual() ? name.asText() : ""));
        if (!names.isArray() || only.isEmpty() || only.contains("")) {
            throw Refusal.part("only", "modules", Refusal.excerpt(names.toString()));
        }
        return only;
    }

    private static boolean flag(JsonNode asked, String name, boolean usual) {
        JsonNode flag = asked.path(name);
        if (!flag.isMissingNode() && !flag.isBoolean()) {
            throw Refusal.part(name, "flag");
        }
        return flag.asBoolean(usual);
    }

    private CsvForm form(JsonNode name) {
        return name.isMissingNode()
                ? backend.place().csv()
                : CsvForm.named(name.asText()).orElseThrow(() -> Refusal.part("csv_format", "csv_form"));
    }

    private int keep(JsonNode count) {
        if (count.isMissingNode()) {
            return backend.keptExports();
        }
        return KeptExports.count(count.toString()).orElseThrow(() -> Refusal.part("keep", "exports"));
    }
}
