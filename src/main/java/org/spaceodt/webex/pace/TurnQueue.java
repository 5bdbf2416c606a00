package org.spaceodt.webex.pace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.spaceodt.webex.pace.limit.LearnedLimit;
import org.spaceodt.webex.pace.limit.Sent;

/**
 * Who waits for one limit, in the order of coming. Only the first who could go sleeps until the next turn; the others
 * sleep until it is theirs. Guarded by the governor's lock.
 */
final class TurnQueue {
    static final long NEVER = Long.MAX_VALUE;

    private final LearnedLimit limit;
    private final FamilyLimits limits;
    private final LimitCounts counts = new LimitCounts();
    private final long longestHold;
    private final Deque<Waiter> waiters = new ArrayDeque<>();
    private Optional<Waiter> sleeper = Optional.empty();
    private long wakeAt = NEVER;

    /** @param longestHold nanoseconds */
    TurnQueue(LearnedLimit limit, FamilyLimits limits, long longestHold) {
        this.limit = limit;
        this.limits = limits;
        this.longestHold = longestHold;
    }

    LearnedLimit limit() {
        return limit;
    }

    LimitCounts counts() {
        return counts;
    }

    /** From now on the call counts as sent. */
    Sent send(String family, long now) {
        Sent sent = limit.sent(family, now);
        limits.sent(sent);
        counts.sent();
        return sent;
    }

    int size() {
        return waiters.size();
    }

    boolean isEmpty() {
        return waiters.isEmpty();
    }

    void add(Waiter waiter) {
        waiter.standIn(this);
        waiters.addLast(waiter);
    }

    void remove(Waiter waiter) {
        waiters.remove(waiter);
    }

    /** Takes those of a family out, in their order. */
    List<Waiter> removeAll(String family) {
        List<Waiter> gone = new ArrayList<>();
        for (Iterator<Waiter> each = waiters.iterator(); each.hasNext(); ) {
            Waiter waiter = each.next();
            if (waiter.family().equals(family)) {
                each.remove();
                gone.add(waiter);
            }
        }
        return gone;
    }

    boolean isHeldTooLong(long now) {
        return limit.holdLeft(now) > longestHold;
    }

    /** For how long this one has to sleep before it calls {@link #advance} again; {@link #NEVER}: until it is woken. */
    long wakeAt(Waiter waiter) {
        return sleeper.filter(first -> first == waiter).isPresent() ? wakeAt : NEVER;
    }

    /** Lets go whoever may go now. */
    void advance(long now) {
        if (isHeldTooLong(now)) {
            waiters.forEach(Waiter::turnAway);
            waiters.clear();
        }
        Optional<Waiter> first = firstWithRoom();
        while (first.isPresent()) {
            long turn = limit.nextTurn(now);
            if (turn > now) {
                sleepUntil(first.get(), turn);
                return;
            }
            Waiter waiter = first.get();
            waiters.remove(waiter);
            waiter.lane().take();
            waiter.go(send(waiter.family(), now));
            first = firstWithRoom();
        }
        sleeper = Optional.empty();
        wakeAt = NEVER;
    }

    private void sleepUntil(Waiter first, long turn) {
        boolean wake = wakeAt(first) > turn;
        sleeper = Optional.of(first);
        wakeAt = turn;
        if (wake) {
            first.woken().signal();
        }
    }

    private Optional<Waiter> firstWithRoom() {
        for (Waiter waiter : waiters) {
            if (waiter.lane().hasRoom()) {
                return Optional.of(waiter);
            }
        }
        return Optional.empty();
    }
}
