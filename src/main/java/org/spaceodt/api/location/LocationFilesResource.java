package org.spaceodt.api.location;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
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

/** The files that jobs and dry runs of locations leave, as they are. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locations")
public class LocationFilesResource {
    private final Backend backend;

    LocationFilesResource(Backend backend) {
        this.backend = backend;
    }

    /** What became of the locations of the newest job that was started. */
    @GET
    @Path("/location-state/current")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = LocationJobJson.Row.class)))
    public Response current() {
        return file(LocationFiles::current);
    }

    /** The plan of the last dry run of {@code v21_softphone_bulk_run}. */
    @GET
    @Path("/plan")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response lastPlan() {
        return file(LocationFiles::lastRunState);
    }

    @GET
    @Path("/plan")
    @Produces(Uploads.CSV)
    @Operation(hidden = true)
    public Response linesOfLastPlan() {
        return file(LocationFiles::lastPlan);
    }

    private Response file(Function<LocationFiles, Optional<java.nio.file.Path>> which) {
        return Response.ok(which.apply(new LocationFiles(backend.place()))
                        .orElseThrow(() -> Refusal.of(ProblemKind.NOTHING_YET))
                        .toFile())
                .build();
    }
}
