package org.spaceodt.api.location;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.files.LocationFiles;

/** The plan of the last dry run of {@code v21_softphone_bulk_run}. */
@Path("/api/plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locations")
public class PlanResource {
    private final Backend backend;

    PlanResource(Backend backend) {
        this.backend = backend;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response last() {
        return file(new LocationFiles(backend.place()).lastRunState());
    }

    @GET
    @Produces(Uploads.CSV)
    @Operation(hidden = true)
    public Response lines() {
        return file(new LocationFiles(backend.place()).lastPlan());
    }

    private static Response file(Optional<java.nio.file.Path> file) {
        return Response.ok(file.orElseThrow(() -> Refusal.of(ProblemKind.NOTHING_YET))
                        .toFile())
                .build();
    }
}
