package org.spaceodt.sandbox.tenant.time;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long things take that Webex does not do at once (operational facts); none of them may be negative.
 *
 * @param settings from a calling licence until the calling settings answer
 * @param jobStep of a job, be it that it moves people or disables Webex Calling: from STARTING to STARTED, and from there to
 *     COMPLETED
 * @param routing until a change of routing is seen
 * @param release from the end of Webex Calling in a location until it can be deleted
 */
public record Lags(Duration settings, Duration jobStep, Duration routing, Duration release) {
    public Lags {
        if (Stream.of(settings, jobStep, routing, release).anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("lags must not be negative");
        }
    }

    /** Short, so that a rehearsal is quick, but long enough that a client must wait. */
    public static Lags defaults() {
        return all(Duration.ofMillis(300));
    }

    public static Lags all(Duration lag) {
        return new Lags(lag, lag, lag, lag);
    }
}
