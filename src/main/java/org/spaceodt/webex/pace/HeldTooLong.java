package org.spaceodt.webex.pace;

import java.time.Duration;

/** The API asks everybody to wait longer than anybody will. Nothing was sent. */
public final class HeldTooLong extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Duration left;

    HeldTooLong(Duration left) {
        super(null, null, false, false);
        this.left = left;
    }

    /** How long the API still asks to wait. */
    public Duration left() {
        return left;
    }

    @Override
    public String getMessage() {
        return "the API asks to wait another " + left.toSeconds() + " s";
    }
}
