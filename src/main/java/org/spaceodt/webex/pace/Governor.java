package org.spaceodt.webex.pace;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.spaceodt.webex.pace.limit.KnownLimit;

/**
 * Says when a call may be sent: not before {@code Retry-After} has passed, and at the pace at which the API was found to
 * accept calls. One for each token in the process; everything that calls shares its pace and its holds. Thread-safe.
 *
 * <p>Nobody chooses a number: there is no bound before the first 429. Endpoint families share one limit until what is
 * refused and what is accepted shows that one of them has a limit of its own.
 */
public final class Governor {
    private final ReentrantLock lock = new ReentrantLock();
    private final TurnQueues queues;

    /** @param longestHold what callers are ready to wait; when the API asks for more, they are told instead */
    public Governor(Duration longestHold) {
        queues = new TurnQueues(nanos(longestHold));
    }

    /** @param ceiling calls in flight through this lane, at least 1 */
    public Lane lane(int ceiling) {
        if (ceiling < 1) {
            throw new IllegalArgumentException("a lane needs room for a call: " + ceiling);
        }
        return new Lane(this, ceiling);
    }

    /** How things stand now. */
    public Figures figures() {
        lock.lock();
        try {
            return queues.figures(System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    /** What was learned of the API's limits, by family; that of most families under "". For {@link #resume} of a later run. */
    public Map<String, KnownLimit> learned() {
        lock.lock();
        try {
            return queues.learned();
        } finally {
            lock.unlock();
        }
    }

    /** Goes by what an earlier run learned, where nothing was refused yet. It is given up as soon as it proves wrong. */
    public void resume(Map<String, KnownLimit> earlier) {
        lock.lock();
        try {
            queues.resume(earlier, System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    /**
     * How long so many more calls will take, at the pace now, or as fast as lately where that is slower.
     *
     * @return empty while nothing is known
     */
    public Optional<Duration> eta(long calls) {
        lock.lock();
        try {
            long now = System.nanoTime();
            double perSecond = queues.perSecond(now);
            return perSecond <= 0
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos(queues.holdLeft(now) + (long) (calls / perSecond * 1e9)));
        } finally {
            lock.unlock();
        }
    }

    Ticket enter(Lane lane, String family) throws InterruptedException, HeldTooLong {
        lock.lockInterruptibly();
        try {
            long came = System.nanoTime();
            TurnQueue queue = queues.of(family, came);
            if (queue.isHeldTooLong(came)) {
                throw new HeldTooLong(Duration.ofNanos(queue.limit().holdLeft(came)));
            }
            if (queue.isEmpty() && lane.hasRoom() && queue.limit().nextTurn(came) <= came) {
                lane.take();
                return new Ticket(this, lane, queue.send(family, came), Duration.ZERO);
            }
            Waiter waiter = new Waiter(lane, family, lock.newCondition());
            queue.add(waiter);
            queue.advance(came);
            await(waiter);
            long waited = System.nanoTime() - came;
            queues.of(waiter.sent()).counts().waited(waited);
            return new Ticket(this, lane, waiter.sent(), Duration.ofNanos(waited));
        } finally {
            lock.unlock();
        }
    }

    private void await(Waiter waiter) throws InterruptedException, HeldTooLong {
        try {
            while (waiter.isWaiting()) {
                sleep(waiter);
            }
        } catch (InterruptedException e) {
            giveUp(waiter);
            throw e;
        }
        if (waiter.isTurnedAway()) {
            throw new HeldTooLong(Duration.ofNanos(waiter.queue().limit().holdLeft(System.nanoTime())));
        }
    }

    private void sleep(Waiter waiter) throws InterruptedException {
        long wakeAt = waiter.queue().wakeAt(waiter);
        if (wakeAt == TurnQueue.NEVER) {
            waiter.woken().await();
        } else {
            waiter.woken().awaitNanos(Math.max(1, wakeAt - System.nanoTime()));
            if (waiter.isWaiting()) {
                waiter.queue().advance(System.nanoTime());
            }
        }
    }

    private void giveUp(Waiter waiter) {
        waiter.queue().remove(waiter);
        if (waiter.mayGo()) {
            queues.withdrawn(waiter.sent());
            waiter.lane().giveBack();
        }
        queues.advance(System.nanoTime());
    }

    void accepted(Ticket ticket) {
        lock.lock();
        try {
            if (ticket.tell()) {
                queues.accepted(ticket.sent(), System.nanoTime());
            }
        } finally {
            lock.unlock();
        }
    }

    void refused(Ticket ticket, Duration retryAfter) {
        lock.lock();
        try {
            if (ticket.tell()) {
                queues.refused(ticket.sent(), System.nanoTime(), nanos(retryAfter));
            }
        } finally {
            lock.unlock();
        }
    }

    void close(Ticket ticket) {
        lock.lock();
        try {
            if (!ticket.shut()) {
                return;
            }
            if (!ticket.isTold()) {
                queues.unknown(ticket.sent());
            }
            ticket.lane().giveBack();
            queues.advance(System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofDays(10_000)) > 0 ? Long.MAX_VALUE / 10 : duration.toNanos();
    }
}
