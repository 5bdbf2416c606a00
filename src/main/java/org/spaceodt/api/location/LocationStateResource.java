package org.spaceodt.api.location;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.files.LocationFiles;

/** What became of the locations of the newest job that was started. */
@Path("/api/location-state/current")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locations")
public class LocationStateResource {
    private final Backend backend;

    LocationStateResource(Backend backend) {
        this.backend = backend;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = LocationJobJson.Row.class)))
    public Response current() {
        return Response.ok(new LocationFiles(backend.place())
                        .current()
                        .orElseThrow(() -> Refusal.of(ProblemKind.NOTHING_YET))
                        .toFile())
                .build();
    }
}
