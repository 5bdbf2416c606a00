package org.spaceodt.job;

import java.time.Instant;
import java.util.Optional;

/**
 * An item as it stands in the store.
 *
 * @param intent what the last try meant to do; kept also when it has ended, for the undo
 * @param outcome empty while it has not ended
 */
public record ItemView(
        Item item, State state, int attempts, Optional<String> intent, Optional<Outcome> outcome, Instant changedAt) {
    /** Where an item stands. Running, waiting and perhaps written become one of the others. */
    public enum State {
        WAITING,
        /** It waits, and nobody knows whether an earlier try has written what it intended, all of it or a part. */
        PERHAPS_WRITTEN,
        RUNNING,
        DONE,
        SKIPPED,
        FAILED;

        /** Whether it has not ended. */
        public boolean isOpen() {
            return this == WAITING || this == PERHAPS_WRITTEN || this == RUNNING;
        }
    }
}
