package org.spaceodt.job;

import java.time.Instant;
import java.util.Optional;

/**
 * A job as it stands in the store.
 *
 * @param reason why it is paused or failed: JSON or a word, as who paused it wrote it
 * @param owner which process works on it, or did at last, for people
 * @param unattended whether it is to be worked on, and no process does now: none runs such jobs, or all have enough to do
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
        Optional<String> owner,
        boolean unattended) {
    /** The same, as it is where it is known who works on it. */
    public JobView attended(boolean byAProcess) {
        return new JobView(
                id,
                job,
                state,
                counts,
                createdAt,
                startedAt,
                endedAt,
                reason,
                owner,
                state == JobState.RUNNING && !byAProcess);
    }

    /** The same, counted otherwise. */
    public JobView counting(Counts other) {
        return new JobView(id, job, state, other, createdAt, startedAt, endedAt, reason, owner, unattended);
    }

    /** How it stands, in the words of people: {@code RUNNING} only while a process works on it, else {@code WAITING}. */
    public String standing() {
        return unattended ? "WAITING" : state.name();
    }

    /** Each item is in one of them. */
    public record Counts(int waiting, int perhapsWritten, int running, int done, int skipped, int failed) {
        public Counts(int waiting, int running, int done, int skipped, int failed) {
            this(waiting, 0, running, done, skipped, failed);
        }

        public int total() {
            return waiting + perhapsWritten + running + done + skipped + failed;
        }

        public int ended() {
            return done + skipped + failed;
        }
    }
}
