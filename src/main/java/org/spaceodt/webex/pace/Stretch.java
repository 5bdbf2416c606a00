package org.spaceodt.webex.pace;

/**
 * What was accepted from a moment at which the server's bucket was empty (a refusal) or full to the next at which it was
 * empty. Calls are ordered by when they were sent. Times are seconds.
 *
 * @param accepted calls accepted in that time
 * @param early how many of them were under way when the hold began
 * @param hold from the refused call's sending to the end of {@code Retry-After}; 0 when the bucket was full
 * @param seconds from beginning to end
 * @param full whether the bucket was full, and not empty, at the beginning
 * @param doubt how many calls the count may be off, because calls overtake each other
 */
record Stretch(double accepted, double early, double hold, double seconds, boolean full, double doubt) {

    static Stretch fromFull(double accepted, double seconds, double doubt) {
        return new Stretch(accepted, 0, 0, seconds, true, doubt);
    }

    /** Whether so much trickled in during the hold that the bucket ran over. */
    boolean ranOver(double rate, double burst) {
        return full || rate * hold - early > burst;
    }

    /** For how long what trickled in could be used. */
    double usefulSeconds(double rate, double burst) {
        return ranOver(rate, burst) ? seconds - hold : seconds;
    }

    /** How many calls a bucket of this rate and burst would have accepted. */
    double expected(double rate, double burst) {
        return ranOver(rate, burst) ? early + burst + rate * (seconds - hold) : rate * seconds;
    }

    /** The rate that explains what was accepted. {@link #expected} never falls as the rate rises, so there is one. */
    double rate(double burst) {
        double all = accepted / Math.max(1e-3, seconds);
        if (!full && all * hold - early <= burst) {
            return all;
        }
        return Math.max(0, (accepted - early - burst) / Math.max(1e-3, seconds - hold));
    }
}
