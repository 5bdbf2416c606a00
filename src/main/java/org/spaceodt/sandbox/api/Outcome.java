package org.spaceodt.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Supplier;

/** What came of a call: an answer or a problem. */
record Outcome(Optional<Answer> answer, Optional<Problem> problem) {
    static Outcome of(Supplier<Answer> call) {
        try {
            return new Outcome(Optional.of(call.get()), Optional.empty());
        } catch (Problem problem) {
            return new Outcome(Optional.empty(), Optional.of(problem));
        }
    }

    /** The answer as a tree; an empty object when there was a problem. */
    JsonNode tree() {
        return answer.map(Trees::of).orElseGet(Trees::empty);
    }
}
