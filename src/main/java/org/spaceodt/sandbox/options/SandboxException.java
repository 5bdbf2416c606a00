package org.spaceodt.sandbox.options;

/** The sandbox cannot be started or stopped. */
public final class SandboxException extends RuntimeException {
    public SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
