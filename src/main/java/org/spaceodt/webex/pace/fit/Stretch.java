package org.spaceodt.webex.pace.fit;

/**
 * What was sent and accepted from a moment at which the server's bucket was empty (a refusal) or full to the next at
 * which it was empty. Calls are ordered by when they were sent. Times are seconds.
 *
 * @param full whether the bucket was full, and not empty, at the beginning
 * @param hold from the refused call's sending to the end of {@code Retry-After}; 0 when the bucket was full
 * @param early how many calls were accepted before the hold began
 * @param profile what was sent since
 * @param doubt how many calls the count may be off, because calls overtake each other
 */
public record Stretch(boolean full, double hold, double early, Profile profile, double doubt) {
    /** A bucket that refuses holds less than one token: half of one, for all we know. */
    static final double EMPTY = 0.5;

    /**
     * How many calls a count may be off.
     *
     * @param perSecond calls
     * @param jitter seconds that an answer is early or late; calls are somewhat less so, on one way
     */
    public static double doubt(double perSecond, double jitter) {
        return 0.7 * perSecond * jitter;
    }

    /** Calls that passed. */
    public double accepted() {
        return early + profile.calls();
    }

    public double seconds() {
        return hold + profile.seconds();
    }

    /**
     * What a bucket would hold at the end; {@link #EMPTY} for the true rate and burst. Never falls as either rises.
     */
    double left(double rate, double burst) {
        double start = full ? burst : Math.min(burst, Math.max(0, EMPTY + rate * hold - early));
        return profile.left(start, rate, burst);
    }
}
