package org.spaceodt.app;

/** The command cannot be run as it was given. The message is for the operator, in their language. */
public final class UsageError extends Exception {
    private static final long serialVersionUID = 1L;

    public UsageError(String message) {
        super(message, null, false, false);
    }
}
