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
    /** Where an item stands. Running and waiting become one of the others. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        SKIPPED,
        FAILED
    }
}
