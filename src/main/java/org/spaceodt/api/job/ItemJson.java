package org.spaceodt.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.problem.Codes;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.Outcome;

/** An item of a job, with all that is kept about it. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Item", description = "One piece of a job, with all that is kept about it")
public record ItemJson(
        @Schema(description = "From 0; items are begun in this order", required = true)
        int position,

        @Schema(description = "Where it comes from, as a spreadsheet counts; 0 for nowhere", required = true)
        int row,

        @Schema(description = "What its users call it", examples = "Girona Centre", required = true)
        String key,

        @Schema(
                enumeration = {"waiting", "running", "done", "skipped", "failed"},
                required = true)
        String state,

        @Schema(description = "How often it was begun", required = true)
        int attempts,

        @Schema(description = "The position of the item that has to be done first")
        Integer dependsOn,

        @Schema(required = true) Instant changedAt,

        @Schema(description = "Of an item that failed: whether the same may work later as it is")
        Boolean retryable,

        @Schema(type = SchemaType.OBJECT, description = "What is to be done")
        Object input,

        @Schema(type = SchemaType.OBJECT, description = "What the last try meant to do, with what was there before")
        Object intent,

        @Schema(type = SchemaType.OBJECT, description = "How it ended: before and after as read back, or why not")
        Object result) {

    static ItemJson of(ItemView view, SpokenJson spoken) {
        return new ItemJson(
                view.item().position(),
                view.item().row(),
                view.item().key(),
                Codes.of(view.state()),
                view.attempts(),
                view.item().dependsOn().isPresent() ? view.item().dependsOn().getAsInt() : null,
                view.changedAt(),
                view.outcome()
                        .filter(Outcome.Failed.class::isInstance)
                        .map(failed -> ((Outcome.Failed) failed).retryable())
                        .orElse(null),
                spoken.of(view.item().input()),
                view.intent().map(spoken::of).orElse(null),
                view.outcome().map(Outcome::result).map(spoken::of).orElse(null));
    }

    /** Some of the items of a job. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "ItemPage", description = "Some of the items of a job, by position")
    public record Page(
            @Schema(required = true) List<ItemJson> items,

            @Schema(description = "Ask with offset=next_offset for more; absent at the end", examples = "100")
            Integer nextOffset) {}
}
