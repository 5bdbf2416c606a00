package org.spaceodt.webex.pace;

/** What refuses calls in a {@link Simulation}. Times are nanoseconds. */
interface Server {
    /** @return whether the call is accepted */
    boolean take(String family, long now);

    /** Seconds that a refused caller is asked to wait. */
    long retryAfter(String family, long now);
}
