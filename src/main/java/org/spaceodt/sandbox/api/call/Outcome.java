package org.spaceodt.sandbox.api.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Supplier;

/** What came of a call: an answer or a problem. */
public record Outcome(Optional<Answer> answer, Optional<Problem> problem) {
    public static Outcome of(Supplier<Answer> call) {
        try {
            return new Outcome(Optional.of(call.get()), Optional.empty());
        } catch (Problem problem) {
            return new Outcome(Optional.empty(), Optional.of(problem));
        }
    }

    /** The answer as a tree; an empty object when there was a problem. */
    public JsonNode tree() {
        return answer.map(Trees::of).orElseGet(Trees::empty);
    }
}
