package org.spaceodt.job.store.console;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A module of the inventory that somebody asked for, and what became of it.
 *
 * @param rows in its files, when it is done
 * @param error in English and without secrets; empty where nothing went wrong
 * @param begun when the read began that is going on, or was the last one
 */
public record StoredArtifact(
        String name,
        State state,
        long rows,
        String error,
        String askedBy,
        Instant asked,
        Optional<Instant> begun,
        Optional<Instant> ended) {
    /** What it is waiting for. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        ERROR;

        /** As the store has it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }

        public boolean isOpen() {
            return this == QUEUED || this == RUNNING;
        }
    }
}
