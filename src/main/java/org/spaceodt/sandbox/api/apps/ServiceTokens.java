package org.spaceodt.sandbox.api.apps;

/** Hands out tokens to service apps. */
public interface ServiceTokens {
    Grant grant();

    /** Tokens, with the seconds for which they are good. */
    record Grant(String access, long expiresIn, String refresh, long refreshExpiresIn) {
        @Override
        public String toString() {
            return "Grant[for " + expiresIn + " s]";
        }
    }
}
