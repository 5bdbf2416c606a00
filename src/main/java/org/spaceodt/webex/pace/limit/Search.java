package org.spaceodt.webex.pace.limit;

import java.util.OptionalDouble;

/** The limit is not known, or has changed: a pace that climbs until a call is refused. */
final class Search implements Phase {
    /** Calls a second that nobody limits: whoever got there has no limit. */
    private static final double UNBOUNDED = 20_000;
    /** The lowest pace, in calls a second: one call in twenty seconds. */
    private static final double LOWEST = 0.05;
    /** Growth in one {@link #growSeconds}, at first. */
    private static final double GROWTH = 1.5;
    /** After so many of them growth has doubled: who was refused long ago need not fear it. */
    private static final double PATIENCE = 3;
    /** Seconds of the pace that may go at once after a pause. */
    private static final double AT_ONCE = 0.03;
    /** A pause counts as climbing for the time of so many calls at most: who does not call learns nothing. */
    private static final double PAUSE = 2;

    private final double growSeconds;
    private double pace;
    private double level;
    private double searched;
    private final long began;
    private long at;

    /**
     * @param from calls a second
     * @param roundTrip seconds: the climb is slow enough for a refusal to come back before it has gone far
     */
    Search(double from, double roundTrip, long now) {
        this.pace = Math.max(LOWEST, from);
        // Whoever waited as long as was asked may make a call, however slow the limit is thought to be.
        this.level = pace < 1 ? 1 : 0;
        this.growSeconds = Math.max(1, 4 * roundTrip);
        this.began = now;
        this.at = now;
    }

    long began() {
        return began;
    }

    @Override
    public OptionalDouble pace() {
        return OptionalDouble.of(pace);
    }

    @Override
    public Phase advance(long now) {
        double seconds = Math.max(0, (now - at) / SECOND);
        at = Math.max(at, now);
        double busy = Math.min(seconds, Math.max(0.05, PAUSE / pace)) / growSeconds;
        searched += busy;
        pace *= Math.pow(GROWTH, busy * (1 + searched / PATIENCE));
        level = Math.min(Math.max(level, 1 + pace * AT_ONCE), level + pace * seconds);
        return pace > UNBOUNDED ? Open.wide() : this;
    }

    @Override
    public long nextTurn(long now, long inFlight) {
        return level >= 1 ? now : now + Math.max(1, (long) ((1 - level) / pace * SECOND));
    }

    @Override
    public double level() {
        return level;
    }

    @Override
    public void take(int calls) {
        level -= calls;
    }

    @Override
    public void accepted() {
        // Time alone counts.
    }
}
