package org.spaceodt.cli;

/** The command cannot be run as it was given. The message is for the operator, in their language. */
final class UsageError extends Exception {
    private static final long serialVersionUID = 1L;

    UsageError(String message) {
        super(message, null, false, false);
    }
}
