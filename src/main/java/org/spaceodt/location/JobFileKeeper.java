package org.spaceodt.location;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.spaceodt.bulk.ActionJobs;
import org.spaceodt.bulk.Workplace;
import org.spaceodt.job.StoreUnavailable;

/**
 * Keeps the files of all jobs of locations, and of single actions, as the store has them, while it is open: now and then while a job is at work, and
 * when it ends or is paused; also of what an earlier process left.
 */
public final class JobFileKeeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(JobFileKeeper.class);
    private static final int SHARE = 20;

    private final Workplace place;
    private final LocationJobs jobs;
    private final JobFiles files;
    private final ActionJobs actions;
    private final ScheduledExecutorService clock;

    private JobFileKeeper(Workplace place) {
        this.place = place;
        this.jobs = new LocationJobs(place);
        this.files = new JobFiles(place);
        this.actions = new ActionJobs(place);
        this.clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "job-files");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param every how often it looks; longer where writing takes more than a twentieth of it */
    public static JobFileKeeper start(Workplace place, Duration every) {
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
            actions.writeChanged();
            for (LocationJob job : jobs.list()) {
                if (job.view().startedAt().isPresent()
                        && job.view().job().account().equals(place.account())
                        && !files.isWritten(job)) {
                    files.write(job);
                }
            }
        } catch (IOException | StoreUnavailable e) {
            LOG.warnf("The files of the jobs cannot be written now: %s", e.getMessage());
        }
    }

    /** Looks once more, and ends. */
    @Override
    public void close() {
        clock.shutdownNow();
        look();
    }
}
