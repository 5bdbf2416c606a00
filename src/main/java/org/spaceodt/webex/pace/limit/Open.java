package org.spaceodt.webex.pace.limit;

import java.util.OptionalDouble;

/**
 * Nothing was refused yet: no bound, but calls in flight grow by half a round trip, so that the first refusal does not
 * meet a hundred of them.
 */
final class Open implements Phase {
    /** Calls in flight at the start: as many as any API must bear. */
    private static final double FIRST_WINDOW = 10;
    /** The same where what is known beforehand tells the pace. */
    private static final double COLD_WINDOW = 2;
    /** By how many calls the window grows with each answer; it grows by half in each round trip. */
    private static final double GROWTH = 0.5;

    private double window;

    private Open(double window) {
        this.window = window;
    }

    /** Carefully. */
    static Open fresh() {
        return new Open(FIRST_WINDOW);
    }

    /** As for a process whose first calls take long. */
    static Open cold() {
        return new Open(COLD_WINDOW);
    }

    /** After a search that found no bound. */
    static Open wide() {
        return new Open(Double.MAX_VALUE);
    }

    @Override
    public OptionalDouble pace() {
        return OptionalDouble.empty();
    }

    @Override
    public Phase advance(long now) {
        return this;
    }

    @Override
    public long nextTurn(long now, long inFlight) {
        return inFlight < window ? now : LearnedLimit.NOT_BEFORE_AN_ANSWER;
    }

    @Override
    public double level() {
        return 0;
    }

    @Override
    public void take(int calls) {
        // Nothing is counted.
    }

    @Override
    public void accepted() {
        window += GROWTH;
    }
}
