package org.spaceodt.change.files;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.JobDangers;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.job.StoreUnavailable;

/**
 * Keeps the files of all jobs of rows as the store has them, while it is open: now and then while a job is at work, and when
 * it ends or is paused; also of what an earlier process left.
 */
public final class JobFileKeeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(JobFileKeeper.class);
    private static final int SHARE = 20;
    /** Clocks of several servers differ, and what ended first may be stored last. */
    private static final Duration BEFORE = Duration.ofMinutes(10);

    private final RowJobs jobs;
    private final JobContext place;
    private final ScheduledExecutorService clock;
    /** How jobs stood when their files were last seen to be right. */
    private final Map<String, String> written = new HashMap<>();
    /** The files of jobs that ended earlier are right. */
    private Instant looked = Instant.EPOCH;

    private String trouble = "";

    private JobFileKeeper(JobContext place) {
        this.jobs = new RowJobs(place);
        this.place = place;
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "job-files");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param every how often it looks; longer where writing takes more than a twentieth of it */
    public static JobFileKeeper start(JobContext place, Duration every) {
        JobFileKeeper keeper = new JobFileKeeper(place);
        keeper.next(every, every);
        return keeper;
    }

    private void next(Duration wait, Duration every) {
        clock.schedule(
                () -> {
                    long begun = System.nanoTime();
                    look();
                    Duration took = Duration.ofNanos((System.nanoTime() - begun) * SHARE);
                    next(took.compareTo(every) > 0 ? took : every, every);
                },
                wait.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        try {
            Instant latest = looked;
            Set<String> seen = new HashSet<>();
            for (RowJob job : jobs.ours(looked)) {
                String stands = job.view().state() + " " + job.view().counts();
                if (job.view().startedAt().isPresent() && !stands.equals(written.get(job.id()))) {
                    write(job);
                    written.put(job.id(), stands);
                }
                seen.add(job.id());
                Instant sure = job.view().endedAt().orElse(Instant.EPOCH).minus(BEFORE);
                latest = sure.isAfter(latest) ? sure : latest;
            }
            written.keySet().retainAll(seen);
            looked = latest;
            trouble = "";
        } catch (IOException | StoreUnavailable e) {
            String now = String.valueOf(e.getMessage());
            // Said once, however often it is tried.
            if (!now.equals(trouble)) {
                LOG.warnf("The files of the jobs cannot be written now: %s", now);
            }
            trouble = now;
        }
    }

    private void write(RowJob job) throws IOException {
        JobFiles files = JobFiles.of(job.kind(), place);
        if (!files.isWritten(job)) {
            files.write(new JobDangers(place).counted(job));
        }
    }

    /** Looks once more, and ends. */
    @Override
    public void close() {
        clock.shutdownNow();
        look();
    }
}
