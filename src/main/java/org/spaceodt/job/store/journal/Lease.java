package org.spaceodt.job.store.journal;

import java.time.Duration;
import org.spaceodt.job.JobState;
import org.spaceodt.job.Moment;
import org.spaceodt.job.Work;

/** A process's hold on a job. It is lost when another process takes the job, and then nothing can be stored any more. */
public final class Lease {
    private final String jobId;
    private final long epoch;
    private volatile JobState state;
    private volatile boolean lost;
    private long version;
    private volatile Score score = new Score(0, 0);
    private volatile Moment confirmed;
    private final boolean inherited;
    private volatile Moment taken;

    /** What ended since the job was last told to go on. */
    public record Score(int tried, int failed) {}

    /**
     * @param inherited whether who had it before may still have something on its way to Webex
     * @param asked before it was taken
     */
    Lease(String jobId, long epoch, JobState state, boolean inherited, Moment asked) {
        this.jobId = jobId;
        this.epoch = epoch;
        this.state = state;
        this.inherited = inherited;
        this.confirmed = asked;
        this.taken = asked;
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

    /** The take is stored: from now on nobody else is told that the job is still held. */
    void taken(Moment now) {
        taken = now;
    }

    /** Whether what an earlier holder had sent has arrived by now, or never will. By the clock that is never turned. */
    boolean isQuiet(Moment now, Duration silence) {
        return !inherited || now.nanos() - taken.nanos() >= silence.toNanos();
    }

    long epoch() {
        return epoch;
    }

    /** Before the store was last asked that said that the job is still held. */
    Moment confirmed() {
        return confirmed;
    }

    public void lose() {
        lost = true;
    }

    /**
     * What stands in the store, read with the job locked.
     *
     * @param asked before it was read
     * @return whether the job is still held
     */
    synchronized boolean seen(long currentEpoch, JobState currentState, Moment asked) {
        if (currentEpoch != epoch) {
            lost = true;
            return false;
        }
        confirmed(asked);
        stands(currentState);
        return true;
    }

    /** The same, read without a lock: unless something newer is known since. */
    synchronized void glimpsed(long before, long currentEpoch, JobState currentState, Moment asked) {
        if (currentEpoch != epoch || version == before) {
            seen(currentEpoch, currentState, asked);
        } else {
            confirmed(asked);
        }
    }

    private void confirmed(Moment asked) {
        if (asked.nanos() - confirmed.nanos() >= 0) {
            confirmed = asked;
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
