package org.spaceodt.job.board;

import java.util.EnumSet;
import java.util.Set;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;

/** How a job stands, in four words: what people look for on a board. */
public enum BoardState {
    /** Nobody has begun it, or nobody works on it now: {@code created}, {@code waiting}. */
    QUEUED(EnumSet.of(JobState.CREATED)),
    /** It has begun and has not ended, also while it is paused: {@code running}, {@code pausing}, {@code paused}, {@code cancelling}. */
    RUNNING(EnumSet.of(JobState.RUNNING, JobState.PAUSING, JobState.PAUSED, JobState.CANCELLING)),
    /** All of it is as it was to be: {@code completed}. */
    SUCCESS(EnumSet.of(JobState.COMPLETED)),
    /** It ended, and not all is as it was to be: {@code completed_with_failures}, {@code failed}, {@code cancelled}. */
    ERROR(EnumSet.of(JobState.COMPLETED_WITH_FAILURES, JobState.FAILED, JobState.CANCELLED));

    private final Set<JobState> states;

    BoardState(Set<JobState> states) {
        this.states = states;
    }

    /** Of jobs that a process works on, or that need none now. */
    Set<JobState> states() {
        return states;
    }

    public static BoardState of(JobView job) {
        return of(job.state(), job.unattended());
    }

    /** @param unattended whether it is to be worked on, and no process does */
    public static BoardState of(JobState state, boolean unattended) {
        if (unattended) {
            return QUEUED;
        }
        for (BoardState board : values()) {
            if (board.states.contains(state)) {
                return board;
            }
        }
        throw new IllegalStateException("no place on the board for " + state);
    }
}
