package org.spaceodt.webex.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before a call is made again for a reason that is not the pace. */
public record Backoff(Duration first, Duration longest) {
    private static final int DOUBLINGS = 20;

    public static Backoff of(RetryPolicy patience) {
        return new Backoff(patience.firstWait(), patience.longestWait());
    }

    /**
     * Between half and all of the doubled wait, so that callers who failed together do not come back together.
     *
     * @param time from 1: how many waits there will have been
     */
    public Duration before(int time) {
        long doubled = first.toMillis() << Math.min(DOUBLINGS, time - 1);
        long bounded = Math.max(1, Math.min(doubled, longest.toMillis()));
        return Duration.ofMillis(bounded / 2 + ThreadLocalRandom.current().nextLong(bounded / 2 + 1));
    }
}
