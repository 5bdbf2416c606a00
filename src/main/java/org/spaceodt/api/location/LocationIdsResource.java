package org.spaceodt.api.location;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.server.Backend;
import org.spaceodt.webex.WebexClient;

/** The ids of the locations of an organization. */
@Path("/api/location-ids")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locations")
public class LocationIdsResource {
    private final Backend backend;

    LocationIdsResource(Backend backend) {
        this.backend = backend;
    }

    /** A location of the organization. */
    @RegisterForReflection
    @Schema(name = "LocationId")
    public record LocationId(String id, String name) {}

    @GET
    @APIResponse(responseCode = "200", description = "All of them")
    public List<LocationId> list(
            @QueryParam("orgId") @Parameter(description = "Another organization than that of the token") String orgId) {
        WebexClient own = backend.place().webex();
        WebexClient webex = orgId == null || orgId.isBlank() ? own : own.inOrganization(orgId);
        return org.spaceodt.change.recipe.LocationId.all(webex).stream()
                .map(location -> new LocationId(location.id(), location.name()))
                .toList();
    }
}
