package org.spaceodt.job.store;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Calendar;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.spaceodt.job.Eta;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Progress;
import org.spaceodt.job.StoreGone;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.store.sql.Sql;

/**
 * Follows a job, whichever process works on it: each look is two small reads. One person's view of one job; not for several
 * threads.
 */
public final class JobProgress {
    private static final Duration LATELY = Duration.ofSeconds(15);

    private static final Duration WAITING = Duration.ofSeconds(1);

    private final JobStore store;
    private final Jobs jobs;
    private final String jobId;
    private final Deque<Seen> seen = new ArrayDeque<>();
    private final Eta eta;
    private final Supplier<Duration> hold;
    private Optional<Goal> goal = Optional.empty();

    /** For who does not work on it. */
    public JobProgress(JobStore store, String jobId) {
        this(store, jobId, new Eta(), () -> Duration.ZERO);
    }

    /**
     * @param eta says how much time is left
     * @param hold how long work on it has to wait
     */
    public JobProgress(JobStore store, String jobId, Eta eta, Supplier<Duration> hold) {
        this.eta = eta;
        this.hold = hold;
        this.store = store;
        this.jobs = new Jobs(store);
        this.jobId = jobId;
    }

    /**
     * What is to be done before the job rests by itself: to the end of the rows that are allowed, or of what is decided.
     *
     * @param holdFrom of the job
     * @param ended so many had ended when it was looked at
     * @param open so many had not, of what is to be done
     */
    private record Goal(OptionalInt holdFrom, int ended, int open) {}

    /** By the clock that is not turned. */
    private record Seen(long nanos, int ended) {}

    /**
     * @throws NoSuchElementException when there is no such job
     * @throws StoreUnavailable when the database cannot be read now; later it may be
     */
    public Progress look() {
        JobView job = jobs.find(jobId).orElseThrow(() -> new NoSuchElementException("no job " + jobId));
        boolean waits = job.waitsUntil().isPresent();
        if (job.state() != JobState.RUNNING || waits) {
            seen.clear();
            goal = Optional.empty();
        }
        Seen now = new Seen(System.nanoTime(), job.counts().ended());
        double rate = rate(now);
        Optional<Duration> left = job.state() == JobState.RUNNING && !waits
                ? eta.left(Duration.ofNanos(now.nanos), now.ended, open(job), hold.get())
                : Optional.empty();
        return new Progress(job, rate, left, heartbeatAge());
    }

    /** How many of its items will be done before it rests. They are counted once, for there may be many. */
    private int open(JobView job) {
        int ended = job.counts().ended();
        if (job.job().limits().maxRows() == 0 && job.job().holdFrom().isEmpty()) {
            return job.counts().total() - ended;
        }
        if (goal.isEmpty() || !goal.get().holdFrom().equals(job.job().holdFrom())) {
            goal = Optional.of(new Goal(
                    job.job().holdFrom(),
                    ended,
                    store.read(connection -> Sql.first(
                                    connection,
                                    "select count(*) from item join job on job.id = item.job_id where item.job_id = ?"
                                            + " and item.state in ('WAITING', 'RUNNING')"
                                            + " and (job.rows_allowed is null or item.row_rank < job.rows_allowed)"
                                            + " and (job.hold_from is null or item.position < job.hold_from)",
                                    line -> line.getInt(1),
                                    jobId))
                            .orElse(0)));
        }
        return Math.max(0, goal.get().open() - (ended - goal.get().ended()));
    }

    private double rate(Seen now) {
        while (!seen.isEmpty()
                && (now.nanos - seen.peekFirst().nanos > LATELY.toNanos() || now.ended < seen.peekLast().ended)) {
            seen.removeFirst();
        }
        seen.addLast(now);
        Seen first = seen.peekFirst();
        return now.nanos == first.nanos
                ? 0
                : (now.ended - first.ended) * (double) Duration.ofSeconds(1).toNanos() / (now.nanos - first.nanos);
    }

    private Optional<Duration> heartbeatAge() {
        store.refreshClock();
        return store.read(connection -> Sql.first(
                        connection,
                        "select last_heartbeat from scheduled_tasks where task_instance = ? and last_heartbeat is not null",
                        line -> line.getTimestamp(1, Calendar.getInstance(TimeZone.getTimeZone("UTC"))),
                        jobId))
                .map(Timestamp::toInstant)
                .map(last -> Duration.between(last, store.clock().instant()))
                .map(age -> age.isNegative() ? Duration.ZERO : age);
    }

    private Progress lookAgain() {
        try {
            return look();
        } catch (NoSuchElementException e) {
            throw new StoreGone(e.getMessage());
        }
    }

    /** The same, and a database that fails is not waited for. */
    public Progress follow(Duration every, Predicate<Progress> listener) throws InterruptedException {
        return follow(every, Duration.ZERO, away -> {}, listener);
    }

    /**
     * Looks again and again, until the job has ended, is paused, or was not started, and a last time then.
     *
     * @param patience how long a database that fails is waited for, once the job was seen
     * @param away is told when it begins to fail
     * @param listener whether to go on; while the database fails it is given again what was seen last
     * @return what was seen last
     */
    public Progress follow(
            Duration every, Duration patience, Consumer<StoreUnavailable> away, Predicate<Progress> listener)
            throws InterruptedException {
        Optional<Progress> before = Optional.empty();
        OptionalLong failing = OptionalLong.empty();
        while (true) {
            try {
                Progress progress = before.isPresent() ? lookAgain() : look();
                before = Optional.of(progress);
                settle(progress);
                failing = OptionalLong.empty();
                if (!progress.job().state().inWork()) {
                    listener.test(progress);
                    return progress;
                }
            } catch (StoreGone e) {
                throw e;
            } catch (StoreUnavailable e) {
                if (failing.isEmpty()) {
                    failing = OptionalLong.of(System.nanoTime());
                    if (before.isPresent() && !patience.isZero()) {
                        away.accept(e);
                    }
                }
                if (before.isEmpty() || System.nanoTime() - failing.getAsLong() >= patience.toNanos()) {
                    throw e;
                }
            }
            if (!listener.test(before.get())) {
                return before.get();
            }
            // Nothing changes soon.
            boolean waits = before.get().job().goesOn().isPresent();
            Thread.sleep(waits ? Math.max(WAITING.toMillis(), every.toMillis()) : every.toMillis());
        }
    }

    /** Items that were perhaps written are looked at before, by a process that works on the job. */
    private void settle(Progress progress) {
        boolean told = progress.job().state().inWork() && progress.job().state() != JobState.RUNNING;
        if (told && progress.job().counts().perhapsWritten() == 0) {
            jobs.settleUnheld(jobId);
        }
    }
}
