package org.spaceodt.job;

/** The database cannot be used now, and was waited for. The message says why, in English, and holds no secret. */
public class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean full;

    public StoreUnavailable(boolean full, Exception cause) {
        this(full, cause.toString(), cause);
    }

    /** @param why its first line is what is said */
    public StoreUnavailable(boolean full, String why, Exception cause) {
        super(why.lines().findFirst().orElse("").strip().replaceAll("\\.+$", ""), cause);
        this.full = full;
    }

    /** Whether there is no space left. */
    public boolean full() {
        return full;
    }
}
