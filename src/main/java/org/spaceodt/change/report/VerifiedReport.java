package org.spaceodt.change.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.change.plan.shown.FieldLine;

/**
 * What a page says of what is still so of a job.
 *
 * @param run about the job; its times are those of the look, and its own rows are none
 * @param complete whether all was looked at
 * @param counts rows by what was found, in the order in which it is told; {@code unchanged} for those that had written nothing
 * @param steps the first that are not as they were written
 * @param more how many such steps are not among them
 */
public record VerifiedReport(RunReport run, boolean complete, Map<String, Integer> counts, List<Step> steps, int more) {
    /**
     * @param state what was found, in small letters
     * @param action as people call it; empty text where all steps are of one
     * @param fields with what was written and what is there now
     * @param note why it could not be read or compared; empty where the fields say it all
     * @param later jobs of ours that wrote the same afterwards
     */
    public record Step(
            int row,
            String key,
            String action,
            String state,
            List<FieldLine> fields,
            String note,
            String nextStep,
            List<Later> later) {}

    /** @param by who had the job made; empty where nobody knows */
    public record Later(String job, Optional<String> by, Instant at) {}

    /** Whether something is otherwise than it was written. */
    boolean isOtherwise() {
        return of("gone") + of("different") > 0;
    }

    /** Whether of something nobody knows. */
    boolean isOpen() {
        return of("unread") + of("perhaps_written") > 0;
    }

    int of(String state) {
        return counts.getOrDefault(state, 0);
    }
}
