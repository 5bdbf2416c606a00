package org.spaceodt.access;

/**
 * Who asks.
 *
 * @param name as people call them: of the user, or of the key
 */
public record Caller(String name, Role role, How how) {
    /** By what they are known. */
    public enum How {
        /** Sits at this machine, where nobody is asked: an operator. */
        LOCAL,
        /** Logged in as one of the users' file. */
        SESSION,
        /** A script, by its key. */
        KEY,
        /** Logged in at the identity provider. */
        OIDC
    }

    /** Whether this is somebody who may do what takes that role. */
    public boolean may(Role needed) {
        return role.includes(needed);
    }
}
