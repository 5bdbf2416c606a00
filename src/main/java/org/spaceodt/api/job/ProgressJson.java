package org.spaceodt.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.job.Progress;

/** How a job is getting on: the data of an event. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Progress")
public record ProgressJson(
        String jobId,
        String state,
        JobJson.Counts counts,
        double itemsPerSecond,
        Long secondsLeft,
        String reason,
        Long heartbeatAgeSeconds) {

    static ProgressJson of(Progress progress) {
        return new ProgressJson(
                progress.job().id(),
                progress.job().standing().toLowerCase(Locale.ROOT),
                JobJson.Counts.of(progress.job().counts()),
                Math.round(progress.itemsPerSecond() * 10) / 10.0,
                progress.left().map(Duration::toSeconds).orElse(null),
                progress.job().reason().orElse(null),
                progress.heartbeatAge().map(Duration::toSeconds).orElse(null));
    }
}
