package org.spaceodt.webex;

/**
 * Whether who writes may still write. It is asked for each try of each write, after its turn has come and right before it is
 * handed to the network; not for reads.
 */
@FunctionalInterface
public interface Fence {
    /** Of who writes for nobody else's job. */
    Fence NONE = () -> {};

    /** Returns when the write may be sent; it may wait. Whatever it throws, nothing is sent, and who makes the call gets it. */
    void pass();
}
