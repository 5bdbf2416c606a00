package org.spaceodt.webex.pace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.spaceodt.webex.pace.limit.KnownLimit;
import org.spaceodt.webex.pace.limit.LearnedLimit;
import org.spaceodt.webex.pace.limit.Sent;

/** A queue for each limit; one that is found gets its own. Guarded by the governor's lock. */
final class TurnQueues {
    private final FamilyLimits limits = new FamilyLimits();
    private final Map<LearnedLimit, TurnQueue> queues = new LinkedHashMap<>();
    private final Lately lately = new Lately();
    private final long longestHold;

    /** @param longestHold nanoseconds */
    TurnQueues(long longestHold) {
        this.longestHold = longestHold;
        open(limits.shared());
    }

    Map<String, KnownLimit> learned() {
        return limits.learned();
    }

    void resume(Map<String, KnownLimit> earlier, long now) {
        limits.resume(earlier, now).forEach(this::split);
        advance(now);
    }

    /** Where callers of this family wait now. */
    TurnQueue of(String family, long now) {
        limits.review(now).ifPresent(this::split);
        return queues.get(limits.of(family));
    }

    /** Whose limit the call was sent under. */
    TurnQueue of(Sent call) {
        return queues.get(call.limit());
    }

    void accepted(Sent call, long now) {
        lately.add(now);
        call.limit().accepted(call, now);
        of(call).counts().answered();
        of(call).advance(now);
    }

    /** @param wait nanoseconds that the API asks for */
    void refused(Sent call, long now, long wait) {
        call.limit().refused(call, now, wait);
        of(call).counts().refused();
        limits.refused(call);
        advance(now);
    }

    /** It ended, and nobody knows how. */
    void unknown(Sent call) {
        call.limit().unknown();
        of(call).counts().answered();
    }

    /** It was not sent after all. */
    void withdrawn(Sent call) {
        call.limit().withdrawn();
        of(call).counts().answered();
    }

    /** Lets go whoever may go now. */
    void advance(long now) {
        for (TurnQueue queue : queues.values()) {
            queue.advance(now);
        }
    }

    Figures figures(long now) {
        Map<String, Figures> families = new LinkedHashMap<>();
        limits.split().forEach((family, limit) -> {
            TurnQueue queue = queues.get(limit);
            families.put(family, queue.counts().figures(limit, queue.size(), now, Map.of()));
        });
        LimitCounts all = new LimitCounts();
        long waiting = 0;
        for (TurnQueue queue : queues.values()) {
            all.add(queue.counts());
            waiting += queue.size();
        }
        return all.figures(limits.shared(), waiting, now, families);
    }

    /** Nanoseconds until the limit that most share lets calls go on. */
    long holdLeft(long now) {
        return limits.shared().holdLeft(now);
    }

    /** Calls a second that can be reckoned with: the pace, or as many as lately where that is less; 0 when not known. */
    double perSecond(long now) {
        OptionalDouble pace = limits.shared().pace();
        double achieved = lately.perSecond(now);
        boolean paced = !queues.get(limits.shared()).isEmpty() && limits.split().isEmpty();
        if (pace.isPresent() && (paced || achieved <= 0)) {
            return pace.getAsDouble();
        }
        return Math.min(achieved, pace.orElse(achieved));
    }

    private void open(LearnedLimit limit) {
        queues.put(limit, new TurnQueue(limit, limits, longestHold));
    }

    private void split(String family) {
        open(limits.of(family));
        TurnQueue queue = queues.get(limits.of(family));
        queues.get(limits.shared()).removeAll(family).forEach(waiter -> {
            queue.add(waiter);
            waiter.woken().signal();
        });
    }
}
