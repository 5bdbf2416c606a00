package org.spaceodt.api.provider;

/** What answers at the address of the provider is not able to: an error of the server, or of a proxy before it. */
final class SilentProvider extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SilentProvider(int status) {
        super("status " + status, null, false, false);
    }
}
