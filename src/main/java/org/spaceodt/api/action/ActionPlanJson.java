package org.spaceodt.api.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.plan.PlanRow;

/** What rows of an action would change. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "ActionPlan")
public record ActionPlanJson(
        String action,
        String planId,
        String digest,
        int count,
        Integer leftOut,
        Map<String, Integer> totals,
        Dangers danger,
        List<OtherJobJson> others,
        List<Row> rows,
        Integer nextOffset,
        List<Problem.Fault> warnings,
        OriginJson origin) {

    /** A row of a plan. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "ActionPlanRow")
    public record Row(
            int rowNumber, String key, String mode, String targetId, List<Field> differences, String details) {
        static Row of(PlanRow row) {
            return new Row(
                    row.row(),
                    row.key(),
                    row.mode().id(),
                    row.input().change().map(change -> change.target().id()).orElse(""),
                    row.input().change().stream()
                            .filter(Change.Effective.class::isInstance)
                            .flatMap(change -> ((Change.Effective) change).differences().stream())
                            .map(Field::of)
                            .toList(),
                    row.details());
        }
    }

    /** A field that would be changed. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FieldDifference")
    public record Field(String field, Object before, Object after) {
        public static Field of(Difference one) {
            return new Field(one.field(), value(one.before()), value(one.after()));
        }

        private static JsonNode value(JsonNode value) {
            return value.isMissingNode() ? null : value;
        }
    }
}
