package org.spaceodt.webex.pace;

/** A server's token bucket in simulated time. A refused request takes nothing. */
final class Bucket implements Server {
    private static final double SECOND = 1e9;

    private double rate;
    private double burst;
    private double tokens;
    private long filledAt;
    private long leastRetryAfter = 1;

    Bucket(double rate, double burst) {
        this.rate = rate;
        this.burst = burst;
        this.tokens = burst;
    }

    Bucket retryAfter(long seconds) {
        leastRetryAfter = seconds;
        return this;
    }

    void change(long now, double newRate, double newBurst) {
        fill(now);
        rate = newRate;
        burst = newBurst;
    }

    double rate() {
        return rate;
    }

    @Override
    public boolean take(String family, long now) {
        fill(now);
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    @Override
    public long retryAfter(String family, long now) {
        fill(now);
        long needed = (long) Math.ceil(Math.max(0, 1 - tokens) / rate);
        return leastRetryAfter == 0 ? 0 : Math.max(leastRetryAfter, needed);
    }

    private void fill(long now) {
        tokens = Math.min(burst, tokens + rate * (now - filledAt) / SECOND);
        filledAt = now;
    }
}
