package org.spaceodt.job;

/** What people tell a job to do. */
public enum JobMove {
    START,
    PAUSE,
    RESUME,
    CANCEL,
    RETRY
}
