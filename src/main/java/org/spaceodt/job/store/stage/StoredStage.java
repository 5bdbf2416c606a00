package org.spaceodt.job.store.stage;

import java.time.Instant;
import java.util.Optional;

/**
 * A stage of a job as the store has it.
 *
 * @param ordinal its place among all stages, from 0; one without items is left out
 * @param digest of what is to be written in it: SHA-256 in hexadecimal digits
 * @param decision empty as long as nobody has decided
 */
public record StoredStage(int ordinal, String stage, String digest, Optional<Decision> decision) {
    /** What can be said of a stage. */
    public enum Answer {
        YES,
        /** It is left out. */
        NO,
        /** With other values for some rows. */
        YESBUT
    }

    /**
     * @param overrideName what the values of a {@link Answer#YESBUT} came from; empty text for none
     * @param decidedBy empty text when nobody said
     */
    public record Decision(Answer answer, String overrideName, String decidedBy, String host, Instant decidedAt) {}
}
