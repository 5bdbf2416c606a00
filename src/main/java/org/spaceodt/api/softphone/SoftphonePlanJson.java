package org.spaceodt.api.softphone;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.action.ActionPlanJson;
import org.spaceodt.api.action.OriginJson;
import org.spaceodt.api.action.OtherJobJson;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.softphone.files.PlannedStep;

/**
 * What rows of softphones would change: in all stages, or in one.
 *
 * @param digest of the plan's steps
 * @param count rows
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "SoftphonePlan")
public record SoftphonePlanJson(
        String planId,
        String digest,
        int count,
        Integer leftOut,
        Map<String, Integer> totals,
        Dangers danger,
        List<OtherJobJson> others,
        List<Stage> stages,
        List<Step> steps,
        Integer nextOffset,
        List<Problem.Fault> warnings,
        OriginJson origin) {

    /**
     * A stage of a plan.
     *
     * @param digest of what is to be written in it: a decision holds for that
     */
    @RegisterForReflection
    @Schema(name = "PlannedStage")
    public record Stage(String stage, String label, String digest, int rows, Map<String, Integer> totals) {}

    /** A person in one stage of a plan. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "SoftphonePlanStep")
    public record Step(
            int rowNumber,
            String userEmail,
            String stage,
            String mode,
            List<ActionPlanJson.Field> differences,
            String details) {
        static Step of(PlanRow row) {
            return new Step(
                    row.row(),
                    row.key(),
                    row.input().action(),
                    row.mode().id(),
                    PlannedStep.differences(row).stream()
                            .map(ActionPlanJson.Field::of)
                            .toList(),
                    row.details());
        }
    }
}
