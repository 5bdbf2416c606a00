package org.spaceodt.api.rehearsal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.action.apply.Result;
import org.spaceodt.api.action.ActionPlanJson;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowView;
import org.spaceodt.rehearsal.PlanRehearsal;
import org.spaceodt.rehearsal.Rehearsals;
import org.spaceodt.rehearsal.RehearsedStep;

/** A rehearsal of a plan as it stands. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Rehearsal")
public record RehearsalJson(
        String id,
        String planId,
        String planDigest,
        String state,
        String trouble,
        String detail,
        String by,
        String startedAt,
        String endedAt,
        String exportId,
        String exportReadAt,
        List<String> missing,
        int rows,
        int rowsDone,
        Map<String, Integer> totals,
        int different,
        long calls,
        List<Step> steps,
        Integer nextOffset) {

    /** A step of the plan, and what came of it. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "RehearsedStep")
    public record Step(
            int rowNumber,
            String key,
            String action,
            String planned,
            String cameOut,
            boolean asPlanned,
            List<ActionPlanJson.Field> differences,
            String reason,
            String nextStep,
            Integer httpStatus) {
        static Step of(RehearsedStep step, ResultWords words) {
            Optional<Result> result = step.result();
            return new Step(
                    step.planned().row(),
                    step.planned().key(),
                    step.planned().input().action(),
                    step.planned().mode().id(),
                    step.end().id(),
                    step.asPlanned(),
                    result.map(RowView::differences).orElse(List.of()).stream()
                            .map(ActionPlanJson.Field::of)
                            .toList(),
                    result.map(words::reason).orElse(step.fault()),
                    result.map(words::nextStep).orElse(""),
                    result.flatMap(RowView::trouble)
                            .map(failure -> failure.status())
                            .filter(status -> status > 0)
                            .orElse(null));
        }
    }

    static RehearsalJson of(PlanRehearsal rehearsal, Rehearsals.Steps steps, PageQuery.Page page, ResultWords words) {
        Map<String, Integer> totals = new TreeMap<>();
        rehearsal.steps().forEach((end, count) -> totals.put(end.id(), count));
        return new RehearsalJson(
                rehearsal.id(),
                rehearsal.plan().id(),
                rehearsal.plan().digest(),
                rehearsal.state().id(),
                rehearsal.trouble().isEmpty()
                        ? null
                        : rehearsal.trouble().toLowerCase(Locale.ROOT).replace('_', '-'),
                rehearsal.detail().isEmpty() ? null : rehearsal.detail(),
                rehearsal.by(),
                rehearsal.startedAt().toString(),
                rehearsal.endedAt().map(Object::toString).orElse(null),
                rehearsal.export().id(),
                rehearsal.export().readAt().toString(),
                rehearsal.export().missing(),
                rehearsal.plan().rows(),
                rehearsal.rowsDone(),
                totals,
                rehearsal.different(),
                rehearsal.calls(),
                steps.steps().stream().map(step -> Step.of(step, words)).toList(),
                page.next(steps.steps().size(), steps.matching()));
    }
}
