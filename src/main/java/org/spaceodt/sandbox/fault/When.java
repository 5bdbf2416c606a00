package org.spaceodt.sandbox.fault;

import java.util.Locale;

/**
 * Which of the requests that a rule is about are hit.
 *
 * @param from the first of them, counted from 1
 * @param to the last of them
 * @param afterSeconds since the plan came into force; before, nothing is hit
 * @param untilSeconds the same; from then on, nothing is hit
 * @param probability of a hit, 0 to 1
 * @param times how many are hit at most
 * @param per what {@code from}, {@code to} and {@code times} are counted by
 */
public record When(
        long from, long to, double afterSeconds, double untilSeconds, double probability, long times, Per per) {
    /** No bound. */
    public static final long ALWAYS = Long.MAX_VALUE;

    /** Each request. */
    public static final When ALL = new When(1, ALWAYS, 0, Double.POSITIVE_INFINITY, 1, ALWAYS, Per.URL);

    /** The same, but only as often. */
    public When withProbability(double share) {
        return new When(from, to, afterSeconds, untilSeconds, share, times, per);
    }

    boolean holds(long nth, double seconds) {
        return nth >= from && nth <= to && seconds >= afterSeconds && seconds < untilSeconds;
    }

    /**
     * What is counted together: the requests of one method and URL, of one access token, or all that the rule is about. Only the first does
     * not hang on the order of other requests.
     */
    public enum Per {
        URL,
        TOKEN,
        RULE;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
