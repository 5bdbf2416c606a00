package org.spaceodt.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Jobs;

/** Looks at a job until it rests, or somebody presses Ctrl-C. */
final class JobWatch {
    private static final long EVERY_MILLIS = 100;

    private final Jobs jobs;
    private final JobProgress progress;
    private final CountDownLatch stop = new CountDownLatch(1);

    JobWatch(Jobs jobs, JobProgress progress) {
        this.jobs = jobs;
        this.progress = progress;
    }

    /** @param said what is said at the first Ctrl-C */
    void endsAtInterrupt(String said) {
        Interrupts.onFirst(() -> {
            progress.say(said);
            stop.countDown();
        });
    }

    boolean interrupted() {
        return stop.getCount() == 0;
    }

    static boolean rests(JobState state) {
        return state.ended() || state == JobState.PAUSED || state == JobState.CREATED;
    }

    /** @return as it stood when it was last looked at */
    JobView untilItRests(String jobId) {
        while (true) {
            JobView job = jobs.find(jobId).orElseThrow();
            progress.tick(job);
            if (rests(job.state()) || interruptedWithin(EVERY_MILLIS)) {
                progress.end();
                return job;
            }
        }
    }

    private boolean interruptedWithin(long millis) {
        try {
            return stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
