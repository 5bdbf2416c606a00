package org.spaceodt.webex.pace;

import java.time.Duration;
import org.spaceodt.webex.pace.limit.Sent;

/**
 * One call's turn and slot. Say how it was answered with {@link #accepted} or {@link #refused}, once, and close it.
 * Closed without either it counts as sent, for it may have reached the API, and nothing else is learned from it.
 */
public final class Ticket implements AutoCloseable {
    private final Governor governor;
    private final Lane lane;
    private final Sent sent;
    private final Duration waited;
    /** Guarded by the governor's lock. */
    private boolean told;

    private boolean closed;

    Ticket(Governor governor, Lane lane, Sent sent, Duration waited) {
        this.governor = governor;
        this.lane = lane;
        this.sent = sent;
        this.waited = waited;
    }

    /** The limit let the call pass, whatever else came of it. */
    public void accepted() {
        governor.accepted(this);
    }

    /**
     * The call was answered 429: everybody who shares its limit waits, and the pace is learned anew.
     *
     * @param retryAfter as the API asks; not negative
     */
    public void refused(Duration retryAfter) {
        governor.refused(this, retryAfter);
    }

    /** How long the caller waited for its turn and slot. */
    public Duration waited() {
        return waited;
    }

    /** Gives the slot back. */
    @Override
    public void close() {
        governor.close(this);
    }

    Lane lane() {
        return lane;
    }

    Sent sent() {
        return sent;
    }

    /** @return whether it is the first time that this is told */
    boolean tell() {
        boolean first = !told && !closed;
        told = true;
        return first;
    }

    boolean isTold() {
        return told;
    }

    /** @return whether it was still open */
    boolean shut() {
        boolean open = !closed;
        closed = true;
        return open;
    }
}
