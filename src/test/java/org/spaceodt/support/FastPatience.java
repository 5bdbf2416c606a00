package org.spaceodt.support;

import java.time.Duration;
import org.spaceodt.webex.Patience;

/** Few tries and short waits, for tests against the loopback interface. */
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
        implements Patience {
    public static final FastPatience THREE_TRIES = new FastPatience(
            3,
            3,
            Duration.ofMinutes(5),
            Duration.ofMinutes(1),
            Duration.ofSeconds(60),
            Duration.ofMinutes(5),
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            1L << 20);
}
