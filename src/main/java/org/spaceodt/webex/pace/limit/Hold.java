package org.spaceodt.webex.pace.limit;

import java.util.Optional;

/** The API asks everybody to wait: until when, and which refusals belong together. Not thread-safe. */
final class Hold {
    private long until = Long.MIN_VALUE;
    private Optional<Episode> episode = Optional.empty();
    /** Calls with lower numbers were sent before the last hold began. */
    private long told;

    /**
     * Refusals that came before everybody waited.
     *
     * @param first by the order of sending
     * @param last by the order of sending
     * @param refusals how many
     * @param sent calls that were sent before it began
     */
    record Episode(Sent first, Sent last, int refusals, long sent) {
        Episode with(Sent refused) {
            return new Episode(
                    refused.number() < first.number() ? refused : first,
                    refused.number() > last.number() ? refused : last,
                    refusals + 1,
                    sent);
        }
    }

    /** Nanoseconds until calls may go on; 0 when they may. */
    long left(long now) {
        return until == Long.MIN_VALUE ? 0 : Math.max(0, until - now);
    }

    boolean hasBegun() {
        return until != Long.MIN_VALUE;
    }

    long until() {
        return until;
    }

    /** @param sent how many calls were sent up to now */
    void refused(Sent call, long goOn, long sent) {
        until = until == Long.MIN_VALUE ? goOn : Math.max(until, goOn);
        if (call.number() >= told) {
            episode = Optional.of(episode.map(one -> one.with(call)).orElseGet(() -> new Episode(call, call, 1, sent)));
        }
    }

    /** The same wait for a limit that was split off. */
    void takeOver(Hold other) {
        until = other.until;
    }

    /** @return what has to be learned, once, when the wait is over */
    Optional<Episode> over() {
        Optional<Episode> ended = episode;
        ended.ifPresent(one -> told = one.sent());
        episode = Optional.empty();
        return ended;
    }

    /** What was refused so far says nothing any more. */
    void forget(long sent) {
        episode = Optional.empty();
        told = sent;
    }
}
