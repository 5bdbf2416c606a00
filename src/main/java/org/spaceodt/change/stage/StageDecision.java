package org.spaceodt.change.stage;

import java.time.Instant;

/**
 * What somebody decided about a stage of a job.
 *
 * @param stage the id of its action
 * @param overrideName what the values of a {@link Answer#YESBUT} came from; empty text for none
 * @param digest of what is to be written in it, with these values: SHA-256 in hexadecimal digits
 * @param decidedBy empty text when nobody said
 */
public record StageDecision(
        String stage,
        Answer answer,
        String overrideName,
        String digest,
        String decidedBy,
        String host,
        Instant decidedAt) {
    /** What can be said of a stage. */
    public enum Answer {
        YES,
        /** Nothing of it is done. */
        NO,
        /** With other values for some rows. */
        YESBUT
    }
}
