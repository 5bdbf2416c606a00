package org.spaceodt.sandbox.api.call;

/** What is to go wrong while a request is carried out. */
public interface WriteFault {
    /** Nothing. */
    WriteFault QUIET = () -> false;

    /**
     * Whether a write that can be carried out in part is to be: the assignment of licences then leaves the last one out and answers 206
     * (operational facts).
     */
    boolean partial();
}
