package org.spaceodt.sandbox.api.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Supplier;

/** What came of a call: an answer or a problem. */
public record CallOutcome(Optional<ApiResponse> answer, Optional<ApiProblem> problem) {
    public static CallOutcome of(Supplier<ApiResponse> call) {
        try {
            return new CallOutcome(Optional.of(call.get()), Optional.empty());
        } catch (ApiProblem problem) {
            return new CallOutcome(Optional.empty(), Optional.of(problem));
        }
    }

    /** The answer as a tree; an empty object when there was a problem. */
    public JsonNode tree() {
        return answer.map(Trees::of).orElseGet(Trees::empty);
    }
}
