package org.spaceodt.webex;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Says when a call may go: at most so many at once, not before {@code Retry-After} has passed for everybody, and at the
 * pace that {@link Pace} has learned. A caller that waits holds no slot.
 */
final class Governor {
    /** How far a pace may catch up after its callers came late. Little, else it would be a burst. */
    private static final long CATCH_UP = TimeUnit.MILLISECONDS.toNanos(20);

    private final Semaphore slots;
    private final Duration longestHold;
    private final Pace pace = new Pace();
    private final LongAdder refusals = new LongAdder();

    private long nextTurn = Long.MIN_VALUE;
    private long heldUntil = Long.MIN_VALUE;
    private long holds;

    /**
     * @param ceiling calls in flight, at least 1
     * @param longestHold what callers are ready to wait; when the API asks for more, they are told instead
     */
    Governor(int ceiling, Duration longestHold) {
        this.slots = new Semaphore(ceiling, true);
        this.longestHold = longestHold;
    }

    /** The API asks everybody to wait longer than anybody will. Nothing was sent. */
    static final class HeldTooLong extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Duration left;

        private HeldTooLong(Duration left) {
            super(null, null, false, false);
            this.left = left;
        }

        Duration left() {
            return left;
        }
    }

    /** How long everybody still has to wait; zero when nobody has to. */
    synchronized Duration holdLeft() {
        long left = heldUntil == Long.MIN_VALUE ? 0 : heldUntil - System.nanoTime();
        return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
    }

    /** How many calls were answered 429. */
    long refusals() {
        return refusals.sum();
    }

    /**
     * Waits for a turn and takes a slot.
     *
     * @return when the call starts, to be handed back to {@link #refused}
     */
    long enter() throws InterruptedException, HeldTooLong {
        while (true) {
            Turn turn = takeTurn();
            sleepUntil(turn.at());
            if (turn.toGo()) {
                slots.acquire();
                if (stillGood(turn)) {
                    return System.nanoTime();
                }
                slots.release();
            }
        }
    }

    /** Gives the slot back. */
    void leave() {
        slots.release();
    }

    synchronized void accepted() {
        pace.accepted(System.nanoTime());
    }

    /** A call that entered at {@code entered} was answered 429: everybody waits, and then goes slower. */
    synchronized void refused(long entered, Duration retryAfter) {
        refusals.increment();
        // A call that left before the hold began tells nothing new about the pace.
        if (heldUntil == Long.MIN_VALUE || entered - heldUntil >= 0) {
            long now = System.nanoTime();
            pace.refused(now, now + retryAfter.toNanos());
        }
        hold(retryAfter);
    }

    /** Everybody waits. A shorter wait does not cut a longer one. */
    synchronized void hold(Duration wait) {
        long resume = System.nanoTime() + wait.toNanos();
        if (heldUntil == Long.MIN_VALUE || resume - heldUntil > 0) {
            heldUntil = resume;
            nextTurn = resume;
            holds++;
        }
    }

    /**
     * A place in time.
     *
     * @param toGo false when it is only the end of a hold: then a turn is still to be taken, else all would go at once
     * @param holds how many holds there had been: a turn from before a hold is void
     */
    private record Turn(long at, boolean toGo, long holds) {}

    private synchronized boolean stillGood(Turn turn) {
        return turn.holds() == holds;
    }

    private synchronized Turn takeTurn() throws HeldTooLong {
        long now = System.nanoTime();
        Duration hold = holdLeft();
        if (hold.compareTo(longestHold) > 0) {
            throw new HeldTooLong(hold);
        }
        if (!hold.isZero()) {
            return new Turn(heldUntil, false, holds);
        }
        double perSecond = pace.perSecond(now);
        if (perSecond == Double.POSITIVE_INFINITY) {
            return new Turn(now, true, holds);
        }
        long turn = nextTurn == Long.MIN_VALUE ? now : Math.max(nextTurn, now - CATCH_UP);
        nextTurn = turn + (long) (1e9 / perSecond);
        return new Turn(turn, true, holds);
    }

    private static void sleepUntil(long turn) throws InterruptedException {
        long left = turn - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }
}
