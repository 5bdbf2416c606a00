package org.spaceodt.api.action;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.problem.Problem;

/** A job of rows of an action that was started, and where to look. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "StartedJob", description = "A job of rows of an action that was started, and where to look")
public record StartedJobJson(
        @Schema(examples = "0f5f3a1e-6f0b-4b39-8f6e-6a3b0a8d7f11", required = true)
        String jobId,

        @Schema(examples = "ubicacion_actualizar_cabecera", required = true)
        String action,

        @Schema(description = "As the state in Job", examples = "running", required = true)
        String status,

        @Schema(description = "Rows", examples = "1", required = true)
        int count,

        @Schema(description = "Whether the same rows had it already, and it has not ended", required = true)
        boolean already,

        @Schema(required = true) Links links,

        @Schema(description = "What is odd with the rows", required = true)
        List<Problem.Fault> warnings) {

    /** Where to look. */
    @RegisterForReflection
    @Schema(name = "JobLinks", description = "Where to look")
    public record Links(
            @Schema(description = "The job as it stands", required = true)
            String job,

            @Schema(description = "What became of each row", required = true)
            String items,

            @Schema(description = "Progress as it happens", required = true)
            String events) {
        static Links of(String jobId) {
            String job = "/api/jobs/" + jobId;
            return new Links(job, job + "/items", job + "/events");
        }
    }
}
