package org.spaceodt.job;

import java.sql.SQLException;

/** The database cannot be used now, and was waited for. The message says why, in English, and holds no secret. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean full;

    public StoreUnavailable(boolean full, Exception cause) {
        super(said(cause), cause);
        this.full = full;
    }

    private static String said(Exception cause) {
        String text = cause instanceof SQLException || cause instanceof StoreUnavailable
                ? cause.getMessage()
                : cause.toString();
        return text.lines().findFirst().orElse("").strip().replaceAll("\\.+$", "");
    }

    /** Whether there is no space left. */
    public boolean full() {
        return full;
    }
}
