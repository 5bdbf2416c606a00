package org.spaceodt.api.softphone;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.job.JobJson;
import org.spaceodt.api.job.RowJobJson;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.change.stage.StageDecision;

/**
 * A run of softphones: the job, and how its stages stand.
 *
 * @param nextStage the stage that waits for a decision; left out when none does
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "SoftphoneJob")
public record SoftphoneJobJson(RowJobJson job, List<Stage> stages, String nextStage) {

    /** What a table, or a plan, became. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "CreatedSoftphoneJob")
    public record Created(
            RowJobJson job,
            List<Stage> stages,
            String nextStage,
            int count,
            Integer leftOut,
            List<Map<String, String>> preview,
            boolean already,
            List<Problem.Fault> warnings,
            String errorsLink) {}

    /** A stage of a run as it stands. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "SoftphoneStage")
    public record Stage(
            String stage,
            String label,
            int rows,
            String standing,
            String digest,
            Decision decision,
            JobJson.Counts counts) {
        static Stage of(JobStage view, String label) {
            return new Stage(
                    view.stage(),
                    label,
                    view.rows(),
                    view.standing().name().toLowerCase(Locale.ROOT),
                    view.digest(),
                    view.decision().map(Decision::of).orElse(null),
                    JobJson.Counts.of(view.counts()));
        }
    }

    /** What somebody decided about a stage. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "StageDecision")
    public record Decision(
            String answer, String overridePath, String decidedBy, String host, Instant decidedAt, String digest) {
        static Decision of(StageDecision made) {
            return new Decision(
                    made.answer().name().toLowerCase(Locale.ROOT),
                    made.overrideName(),
                    made.decidedBy(),
                    made.host(),
                    made.decidedAt(),
                    made.digest());
        }
    }
}
