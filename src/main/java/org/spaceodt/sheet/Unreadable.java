package org.spaceodt.sheet;

import java.io.IOException;

/** Nothing more can be read of a table, and why. */
final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    Unreadable(Diagnostic diagnostic) {
        super(diagnostic.summary().key());
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
