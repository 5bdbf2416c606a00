package org.spaceodt.change.verify;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.spaceodt.action.apply.Verification.State;

/**
 * What came of a verification: {@code verify.json}.
 *
 * @param job its id
 * @param mode {@code real} or {@code rehearsal}
 * @param complete whether all was looked at; not when it was stopped, or the token ended
 * @param rows that were looked at
 * @param unchanged rows that had written nothing: there is nothing to look at
 * @param counts rows by what was found, in the order of {@link State}
 * @param steps those that are not as they were written, or of which nobody knows: the first of them
 * @param more how many of them are in {@code verify.csv} alone
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record VerifyReport(
        String job,
        String title,
        String organization,
        String mode,
        Instant startedAt,
        Instant endedAt,
        boolean complete,
        int rows,
        int unchanged,
        Map<String, Integer> counts,
        List<VerifiedStep> steps,
        int more) {
    /** At most so many are shown where all of them would not be read. */
    public static final int SHOWN = 1_000;

    /** Rows of which that was found. */
    public int of(State state) {
        return counts.getOrDefault(VerifiedStep.id(state), 0);
    }

    /** Whether something is otherwise than it was written. */
    @JsonIgnore
    public boolean isOtherwise() {
        return of(State.GONE) + of(State.DIFFERENT) > 0;
    }

    /** Whether of something nobody knows. */
    @JsonIgnore
    public boolean isOpen() {
        return !complete || of(State.UNREAD) + of(State.PERHAPS_WRITTEN) > 0;
    }
}
