package org.spaceodt.webex.pace;

import java.util.concurrent.locks.Condition;
import org.spaceodt.webex.pace.limit.Sent;

/** A caller in a {@link TurnQueue}. Guarded by the governor's lock. */
final class Waiter {
    private final Lane lane;
    private final String family;
    private final Condition woken;
    private TurnQueue queue;
    private Sent sent;
    private boolean heldTooLong;

    Waiter(Lane lane, String family, Condition woken) {
        this.lane = lane;
        this.family = family;
        this.woken = woken;
    }

    Lane lane() {
        return lane;
    }

    String family() {
        return family;
    }

    Condition woken() {
        return woken;
    }

    TurnQueue queue() {
        return queue;
    }

    void standIn(TurnQueue queue) {
        this.queue = queue;
    }

    /** Its call counts as sent from now on. */
    void go(Sent call) {
        sent = call;
        woken.signal();
    }

    void turnAway() {
        heldTooLong = true;
        woken.signal();
    }

    boolean isWaiting() {
        return sent == null && !heldTooLong;
    }

    boolean isTurnedAway() {
        return heldTooLong;
    }

    boolean mayGo() {
        return sent != null;
    }

    Sent sent() {
        return sent;
    }
}
