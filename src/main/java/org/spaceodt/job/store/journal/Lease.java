package org.spaceodt.job.store.journal;

import org.spaceodt.job.JobState;
import org.spaceodt.job.Work;

/** A process's hold on a job. It is lost when another process takes the job, and then nothing can be stored any more. */
public final class Lease {
    private final String jobId;
    private final long epoch;
    private volatile JobState state;
    private volatile boolean lost;
    private long version;
    private volatile Score score = new Score(0, 0);

    /** What ended since the job was last told to go on. */
    public record Score(int tried, int failed) {}

    Lease(String jobId, long epoch, JobState state) {
        this.jobId = jobId;
        this.epoch = epoch;
        this.state = state;
    }

    public String jobId() {
        return jobId;
    }

    /** What the store said last. */
    public JobState state() {
        return state;
    }

    public boolean isLost() {
        return lost;
    }

    public boolean mayBegin() {
        return !lost && state == JobState.RUNNING;
    }

    synchronized void stands(JobState now) {
        state = now;
        version++;
    }

    public Score score() {
        return score;
    }

    void score(int tried, int failed) {
        score = new Score(tried, failed);
    }

    public void lose() {
        lost = true;
    }

    /**
     * What stands in the store, read with the job locked.
     *
     * @return whether the job is still held
     */
    synchronized boolean seen(long currentEpoch, JobState currentState) {
        if (currentEpoch != epoch) {
            lost = true;
            return false;
        }
        stands(currentState);
        return true;
    }

    /** The same, read without a lock: unless something newer is known since. */
    synchronized void glimpsed(long before, long currentEpoch, JobState currentState) {
        if (currentEpoch != epoch || version == before) {
            seen(currentEpoch, currentState);
        }
    }

    /** Grows with what is known. */
    synchronized long version() {
        return version;
    }

    public Work.Superseded superseded() {
        return new Work.Superseded("job " + jobId + " was taken over by another process");
    }
}
