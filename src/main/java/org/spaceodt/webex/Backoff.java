package org.spaceodt.webex;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a call is made at most, and how long to wait between two tries after a failure that is not about the pace.
 *
 * @param attempts for 5xx, broken connections and timeouts, the first try included
 * @param refusals for 429 and 423: more, because a call that was refused costs nothing and the pace is being learned
 * @param first the wait before the second try; it doubles from try to try, up to {@code longest}
 * @param longest the longest wait between two tries
 * @param longestHold the longest {@code Retry-After} that is waited for at all; none is made shorter
 */
record Backoff(int attempts, int refusals, Duration first, Duration longest, Duration longestHold) {
    static final Backoff DEFAULT =
            new Backoff(5, 30, Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofMinutes(15));

    /** Between half and all of the doubled wait, so that callers who failed together do not come back together. */
    Duration before(int nextAttempt) {
        long doubled = first.toMillis() << Math.min(20, Math.max(0, nextAttempt - 2));
        long bounded = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(bounded / 2 + ThreadLocalRandom.current().nextLong(bounded / 2 + 1));
    }
}
