package org.spaceodt.api.softphone;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.api.action.ActionPlanJson;
import org.spaceodt.api.job.RowJobJson;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.softphone.files.PersonEnd;
import org.spaceodt.change.softphone.files.StageStep;

/** What became of the people of a run so far. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "SoftphoneResult")
public record SoftphoneResultJson(
        RowJobJson job, Map<String, Integer> totals, boolean partial, List<Person> rows, Integer nextOffset) {

    /** A person, with the fields of {@code run_state.json}. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "SoftphonePerson")
    public record Person(
            int rowNumber,
            String userEmail,
            String status,
            String failedStage,
            boolean verified,
            Map<String, Stage> stages) {
        static Person of(List<StageStep> steps, ResultWords words) {
            PersonEnd end = PersonEnd.of(steps);
            Map<String, Stage> stages = new LinkedHashMap<>();
            steps.forEach(step -> stages.put(step.stage(), Stage.of(step, words)));
            return new Person(
                    steps.get(0).row(),
                    steps.get(0).key(),
                    end.status(),
                    end.failedStage().orElse(null),
                    end.verified(),
                    stages);
        }
    }

    /** A stage of a person. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "SoftphonePersonStage")
    public record Stage(
            String status,
            String end,
            List<ActionPlanJson.Field> differences,
            String reason,
            String nextStep,
            String errorType,
            Integer httpStatus,
            List<String> errorCodes,
            String cause,
            List<String> trackingIds,
            Boolean retryable) {
        static Stage of(StageStep step, ResultWords words) {
            Optional<FailureDetail> failure = step.failure();
            boolean bad = step.end().isBad();
            return new Stage(
                    step.end().status(),
                    step.end().id(),
                    step.differences().stream().map(ActionPlanJson.Field::of).toList(),
                    step.reason(words),
                    step.nextStep(words),
                    bad ? step.errorType() : null,
                    failure.map(FailureDetail::status)
                            .filter(status -> status > 0)
                            .orElse(null),
                    failure.map(FailureDetail::codes).orElse(null),
                    failure.map(FailureDetail::cause).orElse(null),
                    step.trackingIds(),
                    bad ? step.retryable() : null);
        }
    }
}
