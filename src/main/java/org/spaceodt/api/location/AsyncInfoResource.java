package org.spaceodt.api.location;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.recipe.LocationEntity;
import org.spaceodt.change.recipe.RemoteLocations;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.webex.WebexClient;

/** How jobs of locations are run. */
@Path("/api/location-jobs/async-info")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locations")
public class AsyncInfoResource {
    private final Backend backend;

    AsyncInfoResource(Backend backend) {
        this.backend = backend;
    }

    /**
     * How jobs of locations are run.
     *
     * @param awaitedCalls none: calls block, in as many threads as rows are in work at once
     */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "AsyncInfo")
    public record Info(
            boolean usesAsyncApi,
            String engineMethod,
            String sessionClass,
            String locationsClass,
            List<String> awaitedCalls,
            List<String> entityTypes,
            int maxConcurrency,
            double failureShare,
            int failureFloor,
            long maxUploadBytes,
            boolean running) {}

    @GET
    @APIResponse(responseCode = "200", description = "Limits of new jobs and of files")
    public Info get() {
        NewJob.Limits usual = backend.place().usualLimits();
        return new Info(
                false,
                JobEngine.class.getName() + ".start",
                WebexClient.class.getName(),
                RemoteLocations.class.getName(),
                List.of(),
                List.of(LocationEntity.values()).stream()
                        .map(LocationEntity::id)
                        .toList(),
                usual.atOnce(),
                usual.failureShare(),
                usual.failureFloor(),
                backend.uploads().bytes(),
                backend.running());
    }
}
