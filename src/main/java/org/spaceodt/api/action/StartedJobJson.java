package org.spaceodt.api.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.problem.Problem;

/** A job of rows of an action that was started, and where to look. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "StartedJob")
public record StartedJobJson(
        String jobId,
        String action,
        String status,
        int count,
        Integer leftOut,
        boolean already,
        Links links,
        List<Problem.Fault> warnings) {

    /** Where to look. */
    @RegisterForReflection
    @Schema(name = "JobLinks")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Links(String job, String items, String events, String errors) {
        static Links of(String jobId, String errors) {
            String job = "/api/jobs/" + jobId;
            return new Links(job, job + "/items", job + "/events", errors);
        }
    }
}
