package org.spaceodt.access.user;

import org.spaceodt.diagnostic.Diagnostics;

/** The users' file cannot be used: nobody knows who may log in. */
public final class FaultyUsers extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient Diagnostics faults;

    FaultyUsers(String file, Diagnostics faults) {
        super(file, null, false, false);
        this.file = file;
        this.faults = faults;
    }

    public String file() {
        return file;
    }

    /** With the row and the column of each. */
    public Diagnostics faults() {
        return faults;
    }
}
