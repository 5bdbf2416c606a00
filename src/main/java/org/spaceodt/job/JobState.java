package org.spaceodt.job;

import java.util.Set;

/** Where a job stands. Which moves there are, {@link JobMove} says. */
public enum JobState {
    CREATED,
    RUNNING,
    PAUSING,
    PAUSED,
    CANCELLING,
    CANCELLED,
    COMPLETED,
    COMPLETED_WITH_FAILURES,
    FAILED;

    private static final Set<JobState> ENDED = Set.of(CANCELLED, COMPLETED, COMPLETED_WITH_FAILURES, FAILED);

    private static final Set<JobState> IN_WORK = Set.of(RUNNING, PAUSING, CANCELLING);

    /** Whether a process works on it, or will. */
    public boolean inWork() {
        return IN_WORK.contains(this);
    }

    public boolean ended() {
        return ENDED.contains(this);
    }
}
