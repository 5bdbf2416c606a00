package org.spaceodt.webex.pace.limit;

import java.util.OptionalDouble;
import org.spaceodt.webex.pace.fit.Estimate;

/**
 * Rate and burst are known: a mirror of the server's bucket. The pace rises from what is surely allowed to what is surely
 * too much, the slower the better the rate is known; then a probe overruns the mirror, to notice a limit that was raised.
 */
final class Settled implements Phase {
    /** Less than this missing is a rounding error (calls). */
    private static final double ROUNDING = 1e-9;
    /** Calls more than a full bucket that pass before a probe believes that the limit was raised. */
    private static final double BEYOND = 2;
    /** How much faster than before the search then begins. */
    private static final double RAISED = 1.25;

    private final Estimate estimate;
    private final Ramp ramp;
    private final double margin;
    private final double roundTrip;
    private double level;
    private long at;
    private boolean ranOver;
    private boolean probing;
    private double extra;

    /**
     * @param level calls that the server's bucket holds at the beginning of the ramp
     * @param margin calls that are kept in it until a probe
     * @param roundTrip seconds
     */
    Settled(Estimate estimate, Ramp ramp, double level, double margin, double roundTrip) {
        this.estimate = estimate;
        this.ramp = ramp;
        this.level = level;
        this.margin = margin;
        this.roundTrip = roundTrip;
        this.at = ramp.from();
    }

    /**
     * The pace from one hold to the next probe.
     *
     * @param least calls a second that it never falls below
     * @param middle calls a second, half-way
     * @param spread calls a second, up and down from there
     * @param from when it begins
     * @param due when the probe is due
     */
    record Ramp(double least, double middle, double spread, long from, long due) {
        double pace(long now) {
            double done = Math.min(1, Math.max(0, (now - from) / (double) Math.max(1, due - from)));
            return Math.max(least, middle + spread * (2 * done - 1));
        }
    }

    @Override
    public OptionalDouble pace() {
        return OptionalDouble.of(ramp.pace(at));
    }

    boolean isProbing() {
        return probing;
    }

    @Override
    public Phase advance(long now) {
        double seconds = Math.max(0, (now - at) / SECOND);
        at = Math.max(at, now);
        if (probing) {
            extra += extraPace() * Math.min(seconds, 0.1);
        }
        double gained = level + ramp.pace(at) * seconds;
        ranOver = gained > estimate.burst() + 1;
        level = Math.min(estimate.burst(), gained);
        if (probing && -level > estimate.burst() + BEYOND) {
            // Not even a full bucket explains this.
            double from = Math.max(estimate.rate() * RAISED, estimate.rate() + extraPace());
            return new Search(from, roundTrip, now);
        }
        return this;
    }

    @Override
    public long nextTurn(long now, long inFlight) {
        double missing = 1 - (level - margin + extra);
        if (missing <= ROUNDING) {
            return now;
        }
        probing = probing || now >= ramp.due();
        double speed = ramp.pace(at) + (probing ? extraPace() : 0);
        return now + Math.max(1, (long) (missing / speed * SECOND));
    }

    /**
     * Calls a second by which a probe goes faster: hardly at first, because the refused ones are those of a round trip,
     * and the faster the clearer it is that the limit was raised.
     */
    private double extraPace() {
        return Math.min(0.5 / roundTrip, 0.3 * estimate.rate()) + Math.max(0, -level) / (6 * roundTrip);
    }

    @Override
    public double level() {
        return level;
    }

    @Override
    public boolean ranOver() {
        return ranOver;
    }

    @Override
    public void take(int calls) {
        level -= calls;
    }

    @Override
    public void accepted() {
        // What was taken is taken.
    }
}
