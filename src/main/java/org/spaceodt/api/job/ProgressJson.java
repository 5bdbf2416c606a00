package org.spaceodt.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.problem.Codes;
import org.spaceodt.job.Progress;

/** How a job is getting on: the data of an event. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Progress", description = "How a job is getting on: the data of an event")
public record ProgressJson(
        @Schema(required = true) String jobId,

        @Schema(description = "As in Job", examples = "running", required = true)
        String state,

        @Schema(required = true) JobJson.Counts counts,

        @Schema(description = "Items that ended in a second, of late", examples = "12.5", required = true)
        double itemsPerSecond,

        @Schema(description = "Until all have ended, at that rate; absent while nobody can tell", examples = "40")
        Long secondsLeft,

        @Schema(description = "As in Job") String reason,

        @Schema(
                description =
                        "Since the process that works on it said so; more than some seconds mean that it is dead or"
                                + " stuck, and another takes over")
        Long heartbeatAgeSeconds) {

    static ProgressJson of(Progress progress) {
        return new ProgressJson(
                progress.job().id(),
                Codes.of(progress.job().state()),
                JobJson.Counts.of(progress.job().counts()),
                Math.round(progress.itemsPerSecond() * 10) / 10.0,
                progress.left().map(Duration::toSeconds).orElse(null),
                progress.job().reason().orElse(null),
                progress.heartbeatAge().map(Duration::toSeconds).orElse(null));
    }
}
