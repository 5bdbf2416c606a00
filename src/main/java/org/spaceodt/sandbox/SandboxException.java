package org.spaceodt.sandbox;

/** The sandbox cannot be started or stopped. */
public final class SandboxException extends RuntimeException {
    SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
