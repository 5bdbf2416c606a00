package org.spaceodt.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.change.stage.StageDecision;

/** A stage of a job that goes stage by stage. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Stage")
public record StageJson(
        String stage,

        @Schema(enumeration = {"undecided", "waiting", "approved", "running", "done", "left_out"})
        String standing,

        int rows,
        String digest,
        JobJson.Counts counts,
        DecisionJson decision) {
    /** Who decided what about it. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "Decision")
    public record DecisionJson(
            @Schema(enumeration = {"yes", "no", "yesbut"}) String answer,
            String overrideName,
            String decidedBy,
            String host,
            Instant decidedAt) {
        static DecisionJson of(StageDecision decision) {
            return new DecisionJson(
                    decision.answer().name().toLowerCase(Locale.ROOT),
                    decision.overrideName(),
                    decision.decidedBy(),
                    decision.host(),
                    decision.decidedAt());
        }
    }

    public static StageJson of(JobStage stage) {
        return new StageJson(
                stage.stage(),
                stage.standing().name().toLowerCase(Locale.ROOT),
                stage.rows(),
                stage.digest(),
                JobJson.Counts.of(stage.counts()),
                stage.decision().map(DecisionJson::of).orElse(null));
    }
}
