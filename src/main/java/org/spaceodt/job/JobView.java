package org.spaceodt.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A job as it stands in the store.
 *
 * @param reason why it is paused or failed: JSON or a word, as who paused it wrote it
 * @param owner which process works on it, for people
 */
public record JobView(
        String id,
        NewJob job,
        JobState state,
        Counts counts,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<String> reason,
        Optional<String> owner) {

    /** Each item is in one of them. */
    public record Counts(int waiting, int running, int done, int skipped, int failed) {
        public int total() {
            return waiting + running + done + skipped + failed;
        }

        public int ended() {
            return done + skipped + failed;
        }
    }
}
