package org.spaceodt.api.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.kept.KeptFiles;

/** Exports of the inventory that are kept in the out-dir of this server, and their files. */
@Path("/api/inventories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventories", description = "Exports that are kept")
public class KeptInventoriesResource {
    private final Backend backend;

    KeptInventoriesResource(Backend backend) {
        this.backend = backend;
    }

    /** All of them. */
    @RegisterForReflection
    @Schema(name = "KeptInventories")
    public record Kept(List<Inventory> items) {}

    /** One of them. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "KeptInventory")
    public record Inventory(
            String id,
            Instant readAt,
            Instant publishedAt,
            boolean whole,
            boolean complete,
            boolean simulated,
            String organization,
            List<String> asked,
            List<String> needed,
            List<String> incomplete,
            long rows) {
        static Inventory of(ExportAbout about) {
            return new Inventory(
                    about.id(),
                    about.readAt(),
                    about.publishedAt(),
                    about.whole(),
                    about.complete(),
                    about.simulated(),
                    about.organization(),
                    about.asked(),
                    about.needed(),
                    about.incomplete(),
                    about.rows());
        }
    }

    /** The files of one. */
    @RegisterForReflection
    @Schema(name = "KeptInventoryFiles")
    public record KeptInventoryFiles(
            List<InventoryFile> items,

            @Schema(description = "Where the report is; not there for an export without one")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String report) {}

    /** One file. */
    @RegisterForReflection
    @Schema(name = "KeptInventoryFile")
    public record InventoryFile(String name, long bytes, String url) {}

    @GET
    @APIResponse(responseCode = "200", description = "The newest first")
    public Kept list() throws IOException {
        return new Kept(kept().all().stream().map(Inventory::of).toList());
    }

    @GET
    @Path("/{id}/files")
    @APIResponse(responseCode = "200", description = "Their names and sizes, and where they are")
    public KeptInventoryFiles files(@PathParam("id") @Parameter(description = "Of the export") String id)
            throws IOException {
        KeptFiles kept = kept();
        String here = "/api/inventories/" + id;
        List<InventoryFile> files = kept.files(id).orElseThrow(() -> Refusal.of(ProblemKind.NO_SUCH_PLACE)).stream()
                .map(file -> new InventoryFile(file.name(), file.bytes(), here + "/files/" + file.name()))
                .toList();
        return new KeptInventoryFiles(
                files, kept.report(id).map(report -> here + "/report").orElse(null));
    }

    @GET
    @Path("/{id}/files/{name}")
    @Produces({MediaType.APPLICATION_JSON, Uploads.CSV, Uploads.WORKBOOK})
    @APIResponse(responseCode = "200", description = "The file")
    public Response file(
            @PathParam("id") @Parameter(description = "Of the export") String id,
            @PathParam("name") @Parameter(description = "Of the file, such as people.csv or status.json") String name)
            throws IOException {
        java.nio.file.Path file = kept().file(id, name).orElseThrow(() -> Refusal.of(ProblemKind.NO_SUCH_PLACE));
        return Response.ok(file.toFile(), type(name))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    @GET
    @Path("/{id}/report")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @APIResponse(responseCode = "200", description = "The report, one page with all that it needs")
    public Response report(
            @PathParam("id") @Parameter(description = "Of the export") String id,
            @QueryParam("redact")
                    @DefaultValue("false")
                    @Parameter(description = "Whether tokens stand for names, addresses, numbers and ids")
                    boolean redact)
            throws IOException {
        Optional<java.nio.file.Path> made = redact ? kept().redactedReport(id) : kept().report(id);
        java.nio.file.Path report = made.orElseThrow(() -> Refusal.of(ProblemKind.NO_SUCH_PLACE));
        return Response.ok(report.toFile(), MediaType.TEXT_HTML + ";charset=UTF-8")
                .build();
    }

    private KeptFiles kept() {
        return new KeptFiles(backend.place().folder());
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv" -> Uploads.CSV;
            case "json" -> MediaType.APPLICATION_JSON;
            default -> Uploads.WORKBOOK;
        };
    }
}
