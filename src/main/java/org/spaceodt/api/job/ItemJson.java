package org.spaceodt.api.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.spaceodt.api.problem.Codes;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.Outcome;

/** An item of a job, with all that is kept about it. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Item")
public record ItemJson(
        int position,
        int row,
        String key,
        String state,
        int attempts,
        Integer dependsOn,
        Instant changedAt,
        Boolean retryable,
        Object input,
        Object intent,
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
    @Schema(name = "ItemPage")
    public record Page(List<ItemJson> items, Integer nextOffset) {}
}
