package org.spaceodt.webex.pace.limit;

import org.spaceodt.webex.pace.fit.Profile;
import org.spaceodt.webex.pace.fit.Stretch;

/** Records the {@link Stretch} that goes on. Not thread-safe. */
final class Recorder {
    private static final double SECOND = 1e9;

    private final History history = new History();
    private boolean full = true;
    private boolean begun;
    private double hold;
    private double early;

    boolean isBegun() {
        return begun;
    }

    /** The server's bucket is full now. @param number of the next call */
    void beginFull(long now, long number) {
        full = true;
        begun = true;
        hold = 0;
        early = 0;
        history.begin(now, number);
    }

    /**
     * The server's bucket was empty when the last call was refused.
     *
     * @param until when the hold ended
     * @param number of the next call
     */
    void beginEmpty(Hold.Episode episode, long until, long number) {
        full = false;
        begun = true;
        hold = Math.max(0, (until - episode.last().at()) / SECOND);
        early = early(episode);
        history.begin(until, number);
    }

    /** How many calls passed between the last refused one and the hold. */
    static double early(Hold.Episode episode) {
        return episode.sent() - episode.last().number() - 1.0;
    }

    void sent(long now, long number) {
        history.add(now, number);
    }

    /**
     * The stretch up to the last refusal. Calls between the first and the last refused may have arrived before the first.
     *
     * @param rate calls a second, as far as known
     * @param jitter seconds that an answer is early or late
     */
    Stretch stretch(Hold.Episode episode, double rate, double jitter) {
        double passed = episode.last().number() - episode.first().number() + 1.0 - episode.refusals();
        Profile profile = history.until(episode.first())
                .and((episode.last().at() - episode.first().at()) / SECOND, Math.max(0, passed));
        double sent = profile.calls() / Math.max(0.05, profile.seconds());
        return new Stretch(full, hold, early, profile, Stretch.doubt(Math.max(sent, rate), jitter));
    }
}
