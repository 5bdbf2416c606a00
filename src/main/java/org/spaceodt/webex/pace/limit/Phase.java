package org.spaceodt.webex.pace.limit;

import java.util.OptionalDouble;

/** How a {@link LearnedLimit} lets calls go at present. Not thread-safe. Times are {@link System#nanoTime()} values. */
sealed interface Phase permits Open, Resumed, Search, Settled {
    double SECOND = 1e9;

    /** Calls a second; empty while there is no bound. */
    OptionalDouble pace();

    /** Brings it to this moment. @return what it is from now on */
    Phase advance(long now);

    /**
     * When the next call may go, after {@link #advance}.
     *
     * @return now, later, or {@link LearnedLimit#NOT_BEFORE_AN_ANSWER}
     */
    long nextTurn(long now, long inFlight);

    /** What the server's bucket is thought to hold, in calls. */
    double level();

    /** Whether the server's bucket ran over just now; it is full then, whatever was thought before. */
    default boolean ranOver() {
        return false;
    }

    /** Calls that take from what is allowed; below 0 when one that was counted was not sent after all. */
    void take(int calls);

    /** One more call passed. */
    void accepted();
}
