package org.spaceodt.api.location;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.Answers;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.recipe.LocationEntity;
import org.spaceodt.job.NewJob;

/** How jobs of locations are run. */
@Path("/api/location-jobs/async-info")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locations")
public class AsyncInfoResource {
    private final Backend backend;

    AsyncInfoResource(Backend backend) {
        this.backend = backend;
    }

    /** How jobs of locations are run. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "AsyncInfo", description = "How jobs of locations are run")
    public record Info(
            @Schema(description = "What a job can do with its rows", required = true)
            List<String> entityTypes,

            @Schema(description = "Items in work at the same time", examples = "40", required = true)
            int maxConcurrency,

            @Schema(
                    description = "A job is paused when more than this share of what has ended failed",
                    examples = "0.5",
                    required = true)
            double failureShare,

            @Schema(description = "How many must have ended before the share is looked at", required = true)
            int failureFloor,

            @Schema(description = "The most bytes that a file may have", required = true)
            long maxUploadBytes,

            @Schema(description = "Whether this server runs jobs, or only shows them", required = true)
            boolean running) {}

    @GET
    @Operation(operationId = "getAsyncInfo", summary = "How jobs of locations are run")
    @APIResponse(responseCode = "200", description = "Limits of new jobs and of files")
    @APIResponse(responseCode = "403", ref = Answers.FORBIDDEN)
    @APIResponse(responseCode = "500", ref = Answers.FAULT)
    @APIResponse(responseCode = "503", ref = Answers.NOT_READY)
    public Info get() {
        NewJob.Limits usual = backend.place().usualLimits();
        return new Info(
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
