package org.spaceodt.sandbox.options;

import java.time.Duration;
import java.util.Map;
import org.spaceodt.sandbox.fault.Jitter;
import org.spaceodt.sandbox.fault.RetryAfterHint;

/**
 * How the server behaves at the moment.
 *
 * @param latency before every answer
 * @param jitter added to it, drawn anew for each request
 * @param limit of all calls together, but for those of the families with a limit of their own
 * @param families limits of single families of endpoints, such as {@code people} or {@code telephony/config/people}
 * @param errorRate share of the requests (0 to 1) that are answered 500, 502, 503 or 504
 */
public record Behaviour(
        Duration latency,
        Jitter jitter,
        RateLimit limit,
        Map<String, RateLimit> families,
        RetryAfterHint retryAfter,
        double errorRate) {
    public Behaviour {
        Require.notNegative("latency", latency);
        Require.that(errorRate >= 0 && errorRate <= 1, "errorRate must be from 0 to 1, but is " + errorRate);
        families = Map.copyOf(families);
    }

    /** No limits, delays or errors. */
    public static Behaviour calm() {
        RetryAfterHint retryAfter = new RetryAfterHint(Duration.ofSeconds(1), RetryAfterHint.Form.SECONDS);
        return new Behaviour(Duration.ZERO, Jitter.NONE, new RateLimit(0, 50), Map.of(), retryAfter, 0);
    }

    public Behaviour withLatency(Duration delay) {
        return new Behaviour(delay, jitter, limit, families, retryAfter, errorRate);
    }

    public Behaviour withJitter(Jitter other) {
        return new Behaviour(latency, other, limit, families, retryAfter, errorRate);
    }

    public Behaviour withLimit(RateLimit general) {
        return new Behaviour(latency, jitter, general, families, retryAfter, errorRate);
    }

    public Behaviour withFamilies(Map<String, RateLimit> limits) {
        return new Behaviour(latency, jitter, limit, limits, retryAfter, errorRate);
    }

    public Behaviour withRetryAfter(RetryAfterHint wait) {
        return new Behaviour(latency, jitter, limit, families, wait, errorRate);
    }

    public Behaviour withErrorRate(double share) {
        return new Behaviour(latency, jitter, limit, families, retryAfter, share);
    }
}
