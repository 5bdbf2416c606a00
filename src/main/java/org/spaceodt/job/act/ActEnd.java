package org.spaceodt.job.act;

/** How an act ended. */
public enum ActEnd {
    DONE,
    /** Nothing was done, since something was not in order. */
    REFUSED,
    /** Something was not done. */
    FAILED,
    /** It goes on, or its process was killed. */
    OPEN
}
