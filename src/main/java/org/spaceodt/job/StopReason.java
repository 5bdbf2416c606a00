package org.spaceodt.job;

/** Why the engine itself paused a job: {@link JobView#reason}. What a {@link Work.WorkStopped} says stands there as it is. */
public final class StopReason {
    /** The rows of the canary have ended. */
    public static final String MAX_ROWS = "max-rows";

    /** The first failure. */
    public static final String FAIL_FAST = "fail-fast";

    /** Too large a share failed. */
    public static final String FAILURE_SHARE = "failure-share";

    /** There is no space left where the jobs are stored. */
    public static final String DISK_FULL = "disk-full";

    /** What comes next is not begun before somebody has decided about it. */
    public static final String DECISION = "decision";

    /** Its hours are over: of a job that is paused, for good; of one that waits, until they come again. */
    public static final String HOURS = "window";

    /** The store was restored from a copy: Webex may have been changed by what the copy does not know. */
    public static final String RESTORED = "restored";

    private StopReason() {}
}
