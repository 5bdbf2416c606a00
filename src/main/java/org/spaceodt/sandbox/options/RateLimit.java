package org.spaceodt.sandbox.options;

/**
 * A rate limit.
 *
 * @param rate requests a second that are answered in the long run; 0 for no limit
 * @param burst requests that are answered at once before the rate counts, at least 1
 */
public record RateLimit(double rate, int burst) {
    public RateLimit {
        Require.that(
                rate >= 0 && Double.isFinite(rate), "rate must be 0 (no limit) or a positive number, but is " + rate);
        Require.within("burst", burst, 1, Integer.MAX_VALUE);
    }

    public boolean limits() {
        return rate > 0;
    }
}
