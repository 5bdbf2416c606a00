package org.spaceodt.webex.pace.limit;

import org.spaceodt.webex.pace.fit.Stretch;

/**
 * Refusals, and what went before them.
 *
 * @param stretch that they ended
 * @param until the end of the hold that they brought
 */
record Lesson(Stretch stretch, Hold.Episode episode, long until) {
    private static final double SECOND = 1e9;

    /** From the last refused call's sending to the end of the hold. */
    double holdSeconds() {
        return (until - episode.last().at()) / SECOND;
    }

    /** Whether the stretch began, by more than a rounding error, before this moment. */
    boolean beganBefore(long moment) {
        return (episode.last().at() - moment) / SECOND < stretch.profile().seconds() - 0.01;
    }

    /** Calls a second that passed since the last refusals. */
    double perSecond() {
        return stretch.accepted() / Math.max(1e-3, stretch.seconds());
    }

    /** What the server's bucket was thought to hold when the first of them was sent (calls). */
    double level() {
        return episode.first().level();
    }
}
