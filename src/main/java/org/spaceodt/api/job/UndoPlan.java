package org.spaceodt.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.action.OriginJson;
import org.spaceodt.api.action.OtherJobJson;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.job.StoredPlan;

/** How what a job did would be undone. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(name = "UndoPlan")
public record UndoPlan(
        String jobId,
        int rows,
        Map<String, Integer> totals,
        List<Step> steps,
        int more,
        @JsonInclude(JsonInclude.Include.NON_NULL) Dangers danger,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<OtherJobJson> others,
        @JsonInclude(JsonInclude.Include.NON_NULL) String planId,
        @JsonInclude(JsonInclude.Include.NON_NULL) String digest,
        @JsonInclude(JsonInclude.Include.NON_NULL) OriginJson origin) {
    static final int SHOWN = 1_000;

    /** A line of a plan, with the columns of {@code plan.csv}. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "PlanStep")
    public record Step(
            String actionId, String entityType, String entityKey, String stage, String mode, String details) {
        static Step of(PlanRow row) {
            return new Step(
                    row.input().action(),
                    row.entityType(),
                    row.key(),
                    row.stage(),
                    row.mode().id(),
                    row.details());
        }
    }

    /** Whether anything of it would be changed, or cannot be undone. */
    boolean saysSomething() {
        return Arrays.stream(PlanRow.Mode.values())
                .anyMatch(mode -> mode != PlanRow.Mode.NOTHING && totals.containsKey(mode.id()));
    }

    static UndoPlan of(
            String jobId, PlanTotals totals, List<Step> shown, List<OtherJobJson> others, Optional<StoredPlan> kept) {
        return new UndoPlan(
                jobId,
                totals.rows(),
                totals.byMode(),
                shown,
                totals.steps() - shown.size(),
                kept.flatMap(plan -> plan.head().origin().danger())
                        .flatMap(Dangers::of)
                        .orElse(null),
                others,
                kept.map(StoredPlan::id).orElse(null),
                kept.map(StoredPlan::digest).orElse(null),
                kept.map(plan -> OriginJson.of(plan.head().origin())).orElse(null));
    }
}
