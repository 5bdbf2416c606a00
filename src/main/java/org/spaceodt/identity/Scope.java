package org.spaceodt.identity;

/**
 * A scope, and whether the token has it.
 *
 * @param detail why it is not known, in the words of the API; else empty
 */
public record Scope(String name, State state, String detail) {
    /** What is known of a scope. */
    public enum State {
        /** A call that needs it worked, or the API said so when it gave the token. */
        PRESENT,
        /** A call that needs it was refused with 403, or the API named all scopes and this is not among them. */
        MISSING,
        /** Neither: a write cannot be tried without writing, and a call may fail for another reason. */
        UNKNOWN
    }
}
