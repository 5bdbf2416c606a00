package org.spaceodt.sandbox;

import java.util.function.LongSupplier;

/**
 * A token bucket without a timer: what has trickled in is computed when somebody asks. A refused request takes nothing.
 */
final class TokenBucket {
    private static final double NANOS_PER_SECOND = 1e9;

    private final double rate;
    private final double size;
    private final LongSupplier nanoTime;
    private double tokens;
    private long filledAt;

    /**
     * @param rate tokens a second
     * @param size tokens when full, as at the start
     * @param nanoTime a clock as {@link System#nanoTime()}
     */
    TokenBucket(double rate, int size, LongSupplier nanoTime) {
        this.rate = rate;
        this.size = size;
        this.nanoTime = nanoTime;
        this.tokens = size;
        this.filledAt = nanoTime.getAsLong();
    }

    /** Takes a token if there is one. */
    synchronized boolean take() {
        fill();
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }

    /** Whole seconds until there will be a token, rounded up, 0 when there is one. */
    synchronized long secondsToNext() {
        fill();
        return tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) / rate);
    }

    private void fill() {
        long now = nanoTime.getAsLong();
        tokens = Math.min(size, tokens + (now - filledAt) / NANOS_PER_SECOND * rate);
        filledAt = now;
    }
}
