package org.spaceodt.action;

import org.spaceodt.text.Text;

/** What an action throws while it writes, when what it needs is not there after all. */
public final class NotPossible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    public NotPossible(Text reason) {
        super(reason.key(), null, false, false);
        this.reason = reason;
    }

    public Text reason() {
        return reason;
    }
}
