package org.spaceodt.api.location;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.Answers;
import org.spaceodt.api.server.Backend;
import org.spaceodt.webex.WebexClient;

/** The ids of the locations of an organization. */
@Path("/api/location-ids")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locations")
@APIResponse(responseCode = "403", ref = Answers.FORBIDDEN)
@APIResponse(responseCode = "500", ref = Answers.FAULT)
@APIResponse(responseCode = "503", ref = Answers.NOT_READY)
public class LocationIdsResource {
    private final Backend backend;

    LocationIdsResource(Backend backend) {
        this.backend = backend;
    }

    /** A location of the organization. */
    @RegisterForReflection
    @Schema(name = "LocationId", description = "A location and its id")
    public record LocationId(
            @Schema(required = true) String id,

            @Schema(examples = "Girona Centre", required = true)
            String name) {}

    @GET
    @Operation(operationId = "listLocationIds", summary = "All locations with their ids, as Webex has them now")
    @APIResponse(responseCode = "200", description = "All of them")
    @APIResponse(responseCode = "502", ref = Answers.WEBEX)
    public List<LocationId> list(
            @QueryParam("orgId") @Parameter(description = "Another organization than that of the token") String orgId) {
        WebexClient own = backend.place().webex();
        WebexClient webex = orgId == null || orgId.isBlank() ? own : own.inOrganization(orgId);
        return org.spaceodt.change.recipe.LocationId.all(webex).stream()
                .map(location -> new LocationId(location.id(), location.name()))
                .toList();
    }
}
