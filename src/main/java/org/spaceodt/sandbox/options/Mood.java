package org.spaceodt.sandbox.options;

import java.time.Duration;
import java.util.Map;
import org.spaceodt.sandbox.fault.Jitter;
import org.spaceodt.sandbox.fault.RetryAfter;

/**
 * How the server behaves at the moment.
 *
 * @param latency before every answer
 * @param jitter added to it, drawn anew for each request
 * @param limit of all calls together, but for those of the families with a limit of their own
 * @param families limits of single families of endpoints, such as {@code people} or {@code telephony/config/people}
 * @param errorRate share of the requests (0 to 1) that are answered 500, 502, 503 or 504
 */
public record Mood(
        Duration latency,
        Jitter jitter,
        Limit limit,
        Map<String, Limit> families,
        RetryAfter retryAfter,
        double errorRate) {
    public Mood {
        Require.notNegative("latency", latency);
        Require.that(errorRate >= 0 && errorRate <= 1, "errorRate must be from 0 to 1, but is " + errorRate);
        families = Map.copyOf(families);
    }

    /** No limits, delays or errors. */
    public static Mood calm() {
        RetryAfter retryAfter = new RetryAfter(Duration.ofSeconds(1), RetryAfter.Form.SECONDS);
        return new Mood(Duration.ZERO, Jitter.NONE, new Limit(0, 50), Map.of(), retryAfter, 0);
    }

    public Mood withLatency(Duration delay) {
        return new Mood(delay, jitter, limit, families, retryAfter, errorRate);
    }

    public Mood withJitter(Jitter other) {
        return new Mood(latency, other, limit, families, retryAfter, errorRate);
    }

    public Mood withLimit(Limit general) {
        return new Mood(latency, jitter, general, families, retryAfter, errorRate);
    }

    public Mood withFamilies(Map<String, Limit> limits) {
        return new Mood(latency, jitter, limit, limits, retryAfter, errorRate);
    }

    public Mood withRetryAfter(RetryAfter wait) {
        return new Mood(latency, jitter, limit, families, wait, errorRate);
    }

    public Mood withErrorRate(double share) {
        return new Mood(latency, jitter, limit, families, retryAfter, share);
    }
}
