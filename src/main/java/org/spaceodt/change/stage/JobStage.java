package org.spaceodt.change.stage;

import java.util.Optional;
import org.spaceodt.job.JobView;

/**
 * A stage of a job as it stands.
 *
 * @param stage the id of its action
 * @param ordinal its place among the stages of the recipe, from 0; one that no row needs is left out
 * @param rows that have something to do in it
 * @param digest of what is to be written in it: SHA-256 in hexadecimal digits
 * @param counts of its rows
 */
public record JobStage(
        String stage,
        int ordinal,
        int rows,
        Standing standing,
        String digest,
        Optional<StageDecision> decision,
        JobView.Counts counts) {
    /** Where a stage stands. */
    public enum Standing {
        /** It is not its turn. */
        UNDECIDED,
        /** For a decision: everything before it has ended. */
        WAITING,
        /** Decided, and nothing of it was begun. */
        APPROVED,
        RUNNING,
        DONE,
        /** Somebody decided that nothing of it is done. */
        LEFT_OUT
    }
}
