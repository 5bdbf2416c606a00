package org.spaceodt.job;

import java.time.Instant;
import java.util.Optional;
import org.spaceodt.job.hours.WorkingHours;

/**
 * A job as it stands in the store.
 *
 * @param reason why it is paused or failed: JSON or a word, as who paused it wrote it
 * @param owner which process works on it, or did at last, for people
 * @param unattended whether it is to be worked on, and no process does now: none runs such jobs, all have enough to do, or it waits
 *     for its hours
 * @param hours when it may be worked on; empty for any time
 * @param waitsUntil when it goes on, where it waits for its hours
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
        boolean unattended,
        Optional<WorkingHours> hours,
        Optional<Instant> waitsUntil) {
    /** One that may be worked on at any time. */
    public JobView(
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
        this(
                id,
                job,
                state,
                counts,
                createdAt,
                startedAt,
                endedAt,
                reason,
                owner,
                unattended,
                Optional.empty(),
                Optional.empty());
    }

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
                state == JobState.RUNNING && (!byAProcess || waitsUntil.isPresent()),
                hours,
                waitsUntil);
    }

    /** The same at that time: what has passed is not waited for any more. */
    public JobView at(Instant now) {
        return waitsUntil
                        .filter(until -> state != JobState.RUNNING || !now.isBefore(until))
                        .isEmpty()
                ? this
                : new JobView(
                        id,
                        job,
                        state,
                        counts,
                        createdAt,
                        startedAt,
                        endedAt,
                        reason,
                        owner,
                        unattended,
                        hours,
                        Optional.empty());
    }

    /** The same, counted otherwise. */
    public JobView counting(Counts other) {
        return new JobView(
                id, job, state, other, createdAt, startedAt, endedAt, reason, owner, unattended, hours, waitsUntil);
    }

    /** Why it does not go on now: what was stored, or {@link StopReason#HOURS} for one that waits for its hours. */
    public Optional<String> why() {
        return goesOn().isPresent() ? Optional.of(StopReason.HOURS) : reason;
    }

    /** When it goes on by itself; empty where it does not wait for its hours. */
    public Optional<Instant> goesOn() {
        return unattended ? waitsUntil : Optional.empty();
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
