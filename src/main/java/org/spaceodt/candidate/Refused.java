package org.spaceodt.candidate;

import org.spaceodt.text.Text;

/** Nothing was written: what was asked for is not there, or what is there would be lost. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    Refused(Text reason) {
        super(reason.key(), null, false, false);
        this.reason = reason;
    }

    /** What is in the way, and what to do. */
    public Text reason() {
        return reason;
    }
}
