package org.spaceodt.webex;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The people who were given a Calling licence a moment ago: their settings may be answered 404 or 4003 for a while
 * (operational facts, "Rate limits and retries"), which is then not what it seems.
 */
public final class Settling {
    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final Duration time;
    private final Clock clock;

    Settling(Duration time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    /** From now on, for the configured time. */
    public void expect(String personId) {
        Instant now = clock.instant();
        until.values().removeIf(now::isAfter);
        until.put(new WebexId(personId).bare(), now.plus(time));
    }

    /** What is said of that person now is so. */
    public void done(String personId) {
        until.remove(new WebexId(personId).bare());
    }

    /** Whether settings of that person may still be missing. */
    public boolean expects(String personId) {
        return covers(List.of(personId));
    }

    /** Whether one of the ids is of somebody who is expected to appear. */
    boolean covers(List<String> ids) {
        if (until.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        return ids.stream()
                .map(id -> until.get(new WebexId(id).bare()))
                .anyMatch(end -> end != null && now.isBefore(end));
    }
}
