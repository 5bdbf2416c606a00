package org.spaceodt.sheet.source;

import java.io.IOException;
import org.spaceodt.diagnostic.Diagnostic;

/** Nothing more can be read of a table, and why. */
public final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    public Unreadable(Diagnostic diagnostic) {
        super(diagnostic.summary().key());
        this.diagnostic = diagnostic;
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
