package org.spaceodt.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.job.JobView;
import org.spaceodt.job.hours.HourMark;

/**
 * When a job may be worked on.
 *
 * @param startAt null where it began at once
 * @param stopAt null where it has no end
 * @param goesOnAt null where it does not wait
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Window")
public record WindowJson(String startAt, String stopAt, String zone, Instant goesOnAt) {
    /** @return null for a job that may be worked on at any time */
    public static WindowJson of(JobView job) {
        return job.hours()
                .map(hours -> new WindowJson(
                        hours.start().map(HourMark::text).orElse(null),
                        hours.stop().map(HourMark::text).orElse(null),
                        hours.zone().getId(),
                        job.goesOn().orElse(null)))
                .orElse(null);
    }
}
