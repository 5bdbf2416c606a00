package org.spaceodt.app.watch;

import org.spaceodt.webex.wire.redaction.Redaction;
import org.spaceodt.webex.wire.redaction.Secrets;

/** What may stand in a line of the log. */
public final class LogText {
    private final Redaction redaction = new Redaction(new Secrets());

    /** Without what looks like a secret: it is known by what stands before it. */
    public String of(String text) {
        return redaction.text(text);
    }
}
