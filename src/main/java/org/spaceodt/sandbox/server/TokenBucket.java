package org.spaceodt.sandbox.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.spaceodt.sandbox.options.RateLimit;

/**
 * A token bucket without a timer: what has trickled in is computed when somebody asks. A refused request takes nothing. Its limit can
 * change at any time: what has trickled in until then did so at the old rate. It remembers which limit was in force for how long.
 */
public final class TokenBucket {
    private static final double NANOS_PER_SECOND = 1e9;

    private final LongSupplier nanoTime;
    private final List<Period> past = new ArrayList<>();
    private RateLimit limit;
    private double tokens;
    private long filledAt;
    private long changedAt;

    /**
     * A full bucket.
     *
     * @param nanoTime a clock as {@link System#nanoTime()}
     */
    public TokenBucket(RateLimit limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.tokens = limit.burst();
        this.filledAt = nanoTime.getAsLong();
        this.changedAt = filledAt;
    }

    /** Takes a token if there is one; always true while there is no limit. */
    public synchronized boolean take() {
        if (!limit.limits()) {
            return true;
        }
        fill();
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }

    /** Whole seconds until there will be a token, rounded up, 0 when there is one. */
    public synchronized long secondsToNext() {
        fill();
        return tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) / limit.rate());
    }

    /** Another limit from now on. A bucket that becomes smaller spills; one that had no limit is full. */
    public synchronized void change(RateLimit next) {
        if (next.equals(limit)) {
            return;
        }
        fill();
        past.add(new Period(limit, filledAt - changedAt));
        tokens = limit.limits() ? Math.min(tokens, next.burst()) : next.burst();
        limit = next;
        changedAt = filledAt;
    }

    /** Fills the bucket and forgets the past. */
    public synchronized void restart() {
        fill();
        tokens = limit.burst();
        past.clear();
        changedAt = filledAt;
    }

    public synchronized Reading read() {
        fill();
        List<Period> periods = new ArrayList<>(past);
        periods.add(new Period(limit, filledAt - changedAt));
        return new Reading(limit, tokens, periods);
    }

    private void fill() {
        long now = nanoTime.getAsLong();
        double trickled = (now - filledAt) / NANOS_PER_SECOND * limit.rate();
        tokens = limit.limits() ? Math.min(limit.burst(), tokens + trickled) : limit.burst();
        filledAt = now;
    }

    /** How long a limit was in force. */
    public record Period(RateLimit limit, long nanos) {
        public double seconds() {
            return nanos / NANOS_PER_SECOND;
        }
    }

    /**
     * A bucket at one moment.
     *
     * @param tokens how many requests would be let through at once
     * @param periods the limits since the start, the one in force last
     */
    public record Reading(RateLimit limit, double tokens, List<Period> periods) {
        /** Requests that the rates have permitted: their integral over time, without the burst. No limit adds nothing. */
        public double permitted() {
            return periods.stream()
                    .mapToDouble(period -> period.limit().rate() * period.seconds())
                    .sum();
        }
    }
}
