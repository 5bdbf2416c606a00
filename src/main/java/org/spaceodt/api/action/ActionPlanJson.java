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
import org.spaceodt.change.plan.PlanRow;

/** What rows of an action would change. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "ActionPlan", description = "What rows of an action would change; nothing was written")
public record ActionPlanJson(
        @Schema(examples = "ubicacion_actualizar_cabecera", required = true)
        String action,

        @Schema(
                description = "With keep=true: apply with plan=plan_id does exactly this",
                examples = "0f5f3a1e-6f0b-4b39-8f6e-6a3b0a8d7f11")
        String planId,

        @Schema(description = "Of all rows", examples = "1", required = true)
        int count,

        @Schema(description = "How many rows by mode, those that are there", required = true)
        Map<String, Integer> totals,

        @Schema(description = "Some of the rows", required = true)
        List<Row> rows,

        @Schema(description = "Ask with offset=next_offset for more; absent at the end")
        Integer nextOffset,

        @Schema(description = "What is odd with the rows, and does not keep them from being done", required = true)
        List<Problem.Fault> warnings) {

    /** A row of a plan. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "ActionPlanRow", description = "A row of a plan")
    public record Row(
            @Schema(description = "As a spreadsheet counts", examples = "2", required = true)
            int rowNumber,

            @Schema(description = "What people call its object", examples = "Girona Centre", required = true)
            String key,

            @Schema(
                    enumeration = {"create", "update", "remove", "nothing", "refused", "failed"},
                    required = true)
            String mode,

            @Schema(description = "Of Webex; empty for what does not exist yet, or was not found", required = true)
            String targetId,

            @Schema(description = "Every field that would be changed", required = true)
            List<Field> differences,

            @Schema(description = "The same for people, or why nothing is to be done", required = true)
            String details) {
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
    @Schema(name = "FieldDifference", description = "A field that would be changed, in the API's spelling")
    public record Field(
            @Schema(examples = "callingLineId/phoneNumber", required = true)
            String field,

            @Schema(description = "Absent for nothing") Object before,

            @Schema(description = "Absent for nothing") Object after) {
        static Field of(Difference one) {
            return new Field(one.field(), value(one.before()), value(one.after()));
        }

        private static JsonNode value(JsonNode value) {
            return value.isMissingNode() ? null : value;
        }
    }
}
