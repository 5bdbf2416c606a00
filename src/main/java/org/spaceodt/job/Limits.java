package org.spaceodt.job;

import java.util.Optional;

/** When a job stops by itself. */
public final class Limits {
    private Limits() {}

    public static void check(NewJob.Limits limits) {
        if (limits.atOnce() < 1
                || limits.maxRows() < 0
                || limits.failureFloor() < 0
                || !(limits.failureShare() >= 0 && limits.failureShare() <= 1)) {
            throw new IllegalArgumentException("no such limits: " + limits);
        }
    }

    /**
     * @param tried ended since the job was last told to go on, without those that were skipped for another's failure
     * @return why it has to stop, if it has to
     */
    public static Optional<String> exceeded(NewJob.Limits limits, int tried, int failed) {
        if (failed == 0) {
            return Optional.empty();
        }
        if (limits.failFast()) {
            return Optional.of(StopReason.FAIL_FAST);
        }
        return tried >= limits.failureFloor() && failed > limits.failureShare() * tried
                ? Optional.of(StopReason.FAILURE_SHARE)
                : Optional.empty();
    }
}
