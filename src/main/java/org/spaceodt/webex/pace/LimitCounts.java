package org.spaceodt.webex.pace;

import java.time.Duration;
import java.util.Map;
import org.spaceodt.webex.pace.limit.LearnedLimit;

/** What happened under one limit. Guarded by the governor's lock. */
final class LimitCounts {
    private long inFlight;
    private long waits;
    private long waitedNanos;
    private long refusals;

    void sent() {
        inFlight++;
    }

    void waited(long nanos) {
        waits++;
        waitedNanos += nanos;
    }

    void answered() {
        inFlight--;
    }

    void refused() {
        inFlight--;
        refusals++;
    }

    void add(LimitCounts other) {
        inFlight += other.inFlight;
        waits += other.waits;
        waitedNanos += other.waitedNanos;
        refusals += other.refusals;
    }

    Figures figures(LearnedLimit limit, long waiting, long now, Map<String, Figures> families) {
        return new Figures(
                limit.pace(),
                inFlight,
                waiting,
                waits,
                Duration.ofNanos(waitedNanos),
                refusals,
                Duration.ofNanos(limit.holdLeft(now)),
                Map.copyOf(families));
    }
}
