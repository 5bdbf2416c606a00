package org.spaceodt.api.location;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.recipe.RemoteLocations;

/** The ids of the locations of an organization. */
@Path("/api/location-ids")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locations")
public class LocationIdsResource {
    private final Backend backend;

    LocationIdsResource(Backend backend) {
        this.backend = backend;
    }

    /** The locations of an organization. */
    @RegisterForReflection
    @Schema(name = "LocationIds")
    public record LocationIds(String orgId, int count, List<LocationId> items) {}

    /** A location of the organization. */
    @RegisterForReflection
    @Schema(name = "LocationId")
    public record LocationId(String locationId, String name, String timeZone, String preferredLanguage) {
        static LocationId of(ObjectNode location) {
            return new LocationId(
                    location.path("id").asText(),
                    location.path("name").asText(),
                    location.path("timeZone").asText(),
                    location.path("preferredLanguage").asText());
        }
    }

    @GET
    @APIResponse(responseCode = "200", description = "All of them")
    public LocationIds list(@QueryParam("orgId") @Parameter(description = "Whose locations; needed") String orgId) {
        if (orgId == null || orgId.isBlank()) {
            throw Refusal.part("orgId", "missing");
        }
        List<LocationId> items = RemoteLocations.all(backend.place().webex().inOrganization(orgId.strip())).stream()
                .map(LocationId::of)
                .toList();
        return new LocationIds(orgId, items.size(), items);
    }
}
