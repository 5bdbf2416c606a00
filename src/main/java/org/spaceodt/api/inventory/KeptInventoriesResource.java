package org.spaceodt.api.inventory;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.exported.Exports;

/** Exports of the inventory that are kept in the out-dir of this server, and their files. */
@Path("/api/inventories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventories", description = "Exports that are kept")
public class KeptInventoriesResource {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,80}\\.(csv|json|xlsx)");

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

    @GET
    @APIResponse(responseCode = "200", description = "The newest first")
    public Kept list() throws IOException {
        return new Kept(Exports.kept(backend.place().folder()).stream()
                .map(kept -> Inventory.of(kept.about()))
                .toList());
    }

    @GET
    @Path("/{id}/files/{name}")
    @Produces({MediaType.APPLICATION_JSON, Uploads.CSV, Uploads.WORKBOOK})
    @APIResponse(responseCode = "200", description = "The file")
    public Response file(
            @PathParam("id") @Parameter(description = "Of the export") String id,
            @PathParam("name") @Parameter(description = "Of the file, such as people.csv or status.json") String name)
            throws IOException {
        Matcher parts = NAME.matcher(name);
        if (!Exports.ID.matcher(id).matches() || !parts.matches()) {
            throw Refusal.of(ProblemKind.NO_SUCH_PLACE);
        }
        JobContext place = backend.place();
        java.nio.file.Path file = place.folder()
                .resolve(Exports.KEPT)
                .resolve(id)
                .resolve(Exports.LATEST)
                .resolve(name);
        place.out().check(file);
        if (!Files.isRegularFile(file)) {
            throw Refusal.of(ProblemKind.NO_SUCH_PLACE);
        }
        return Response.ok(file.toFile(), type(parts.group(1)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static String type(String ending) {
        return switch (ending) {
            case "csv" -> Uploads.CSV;
            case "json" -> MediaType.APPLICATION_JSON;
            default -> Uploads.WORKBOOK;
        };
    }
}
