package org.spaceodt.job;

/** The database cannot be used now, and was waited for. The message says why, in English, and holds no secret. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean full;

    StoreUnavailable(boolean full, Exception cause) {
        super(cause.getMessage(), cause);
        this.full = full;
    }

    /** Whether there is no space left. */
    public boolean full() {
        return full;
    }
}
