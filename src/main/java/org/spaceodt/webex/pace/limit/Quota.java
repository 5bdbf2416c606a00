package org.spaceodt.webex.pace.limit;

/**
 * A limit that counts calls and starts again at the end of {@code Retry-After}: after each hold the same number passes,
 * however fast. Once that is seen, so many go without a pace, and then one at a time until one is refused. Not
 * thread-safe.
 */
final class Quota {
    /** Seconds: a bucket gives nearly the same after each short hold, and needs none of this. */
    private static final double LONG_HOLD = 2;
    /** Calls: with fewer, the one that is refused each time would be more than a hundredth. */
    private static final double LEAST = 100;
    /** By what share two counts of the same quota may differ: calls that were under way at its end. */
    private static final double ALIKE = 0.005;
    /** How many counts have to be alike, one after the other. */
    private static final int ENOUGH = 3;
    /** Calls beyond the quota that pass before it is no longer believed. */
    private static final long BEYOND = 3;

    private double calls;
    private int alike;
    private boolean believed;
    private long first;

    /** Whether calls go by this. */
    boolean isBelieved() {
        return believed;
    }

    /**
     * @param passed calls since the last hold
     * @param seconds of this hold
     * @param number of the next call
     */
    void count(double passed, double seconds, long number) {
        boolean counts = seconds > LONG_HOLD && passed >= LEAST;
        boolean same = counts && Math.abs(passed - calls) <= ALIKE * passed;
        alike = same ? alike + 1 : 1;
        // Others may take a part of it; less than half is something else.
        believed = counts && (alike >= ENOUGH || believed && passed > calls / 2);
        calls = passed;
        first = number;
    }

    /** When the call with this number may go. */
    long nextTurn(long now, long number, long inFlight) {
        double beyond = number - first - calls;
        if (beyond >= BEYOND) {
            believed = false;
            alike = 0;
        }
        return beyond < 0 || inFlight == 0 ? now : LearnedLimit.NOT_BEFORE_AN_ANSWER;
    }
}
