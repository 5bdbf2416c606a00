package org.spaceodt.job;

import java.util.Map;
import java.util.Optional;

/** What people tell a job to do, and where that leads from each state in which it may be told. */
public enum JobMove {
    START(Map.of(JobState.CREATED, JobState.RUNNING)),
    PAUSE(Map.of(JobState.RUNNING, JobState.PAUSING)),
    RESUME(Map.of(JobState.PAUSING, JobState.RUNNING, JobState.PAUSED, JobState.RUNNING)),
    CANCEL(Map.of(
            JobState.CREATED, JobState.CANCELLED,
            JobState.RUNNING, JobState.CANCELLING,
            JobState.PAUSING, JobState.CANCELLING,
            JobState.PAUSED, JobState.CANCELLED)),
    /** What failed waits again. */
    RETRY(Map.of(
            JobState.PAUSED, JobState.RUNNING,
            JobState.COMPLETED_WITH_FAILURES, JobState.RUNNING,
            JobState.FAILED, JobState.RUNNING));

    private final Map<JobState, JobState> legal;

    JobMove(Map<JobState, JobState> legal) {
        this.legal = legal;
    }

    /** Where the move leads, if there is such a move from there. */
    public Optional<JobState> from(JobState state) {
        return Optional.ofNullable(legal.get(state));
    }
}
