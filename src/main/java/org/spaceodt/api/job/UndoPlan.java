package org.spaceodt.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.job.StoredPlan;

/** How what a job did would be undone. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@Schema(
        name = "UndoPlan",
        description = "How what a job did would be undone, the last first. Nothing was written to Webex.")
public record UndoPlan(
        @Schema(description = "Of the job that would be undone", required = true)
        String jobId,

        @Schema(description = "Rows that the plan is about", required = true)
        int rows,

        @Schema(description = "Steps by mode: create, update, remove, nothing, refused, failed", required = true)
        Map<String, Integer> totals,

        @Schema(description = "The first steps, at most 1,000", required = true)
        List<Step> steps,

        @Schema(description = "How many more there are", required = true)
        int more,

        @Schema(description = "Under which it is kept; absent when it was only asked how it would be undone")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String planId,

        @Schema(description = "Of its steps: SHA-256 in hexadecimal digits; absent without plan_id")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String digest) {
    static final int SHOWN = 1_000;

    /** A line of a plan, with the columns of {@code plan.csv}. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "PlanStep", description = "A line of a plan, with the columns of plan.csv")
    public record Step(
            @Schema(examples = "location_upsert", required = true)
            String actionId,

            @Schema(examples = "location", required = true) String entityType,

            @Schema(examples = "Girona Centre", required = true)
            String entityKey,

            @Schema(required = true) String stage,

            @Schema(
                    enumeration = {"create", "update", "remove", "nothing", "refused", "failed", "later"},
                    required = true)
            String mode,

            @Schema(description = "The fields that differ, or why not", required = true)
            String details) {
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

    static UndoPlan of(String jobId, PlanTotals totals, List<Step> shown, Optional<StoredPlan> kept) {
        return new UndoPlan(
                jobId,
                totals.rows(),
                totals.byMode(),
                shown,
                totals.steps() - shown.size(),
                kept.map(StoredPlan::id).orElse(null),
                kept.map(StoredPlan::digest).orElse(null));
    }
}
