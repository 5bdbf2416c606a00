package org.spaceodt.support;

import java.time.Duration;
import org.spaceodt.webex.retry.RetryPolicy;

/** As patient as the product, but with waits that a test can afford. */
public record FastPatience(
        int attempts,
        int refusals,
        Duration totalTime,
        Duration longestHold,
        Duration callTimeout,
        Duration settling,
        Duration firstWait,
        Duration longestWait,
        long largestAnswer)
        implements RetryPolicy {
    public static final FastPatience USUAL = new FastPatience(
            5,
            30,
            Duration.ofMinutes(1),
            Duration.ofMinutes(15),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofMillis(2),
            Duration.ofMillis(10),
            1024 * 1024);

    /** For tests that count tries. */
    public static final FastPatience THREE_TRIES = new FastPatience(
            3,
            3,
            Duration.ofMinutes(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            1024 * 1024);

    public FastPatience withCallTimeout(Duration time) {
        return new FastPatience(
                attempts, refusals, totalTime, longestHold, time, settling, firstWait, longestWait, largestAnswer);
    }

    public FastPatience withTotalTime(Duration time) {
        return new FastPatience(
                attempts, refusals, time, longestHold, callTimeout, settling, firstWait, longestWait, largestAnswer);
    }

    public FastPatience withLargestAnswer(long bytes) {
        return new FastPatience(
                attempts, refusals, totalTime, longestHold, callTimeout, settling, firstWait, longestWait, bytes);
    }

    public FastPatience withSettling(Duration time) {
        return new FastPatience(
                attempts, refusals, totalTime, longestHold, callTimeout, time, firstWait, longestWait, largestAnswer);
    }
}
