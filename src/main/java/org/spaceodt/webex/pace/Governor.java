package org.spaceodt.webex.pace;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Says when a call may be sent: not before {@code Retry-After} has passed, and at the pace at which the API was found to
 * accept calls. One for each token in the process; everything that calls shares its pace and its holds. Thread-safe.
 *
 * <p>Nobody chooses a number: there is no bound before the first 429. Endpoint families share one limit until what is
 * refused and what is accepted shows that one of them has a limit of its own.
 */
public final class Governor {
    private final ReentrantLock lock = new ReentrantLock();
    private final Limits limits = new Limits();
    private final Map<Limit, Queue> queues = new LinkedHashMap<>();
    private final Lately lately = new Lately();
    private final long longestHold;

    /** @param longestHold what callers are ready to wait; when the API asks for more, they are told instead */
    public Governor(Duration longestHold) {
        this.longestHold = nanos(longestHold);
        open(limits.shared());
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
            long now = System.nanoTime();
            Map<String, Figures> families = new LinkedHashMap<>();
            Counts all = new Counts();
            long waiting = 0;
            for (Queue queue : queues.values()) {
                all.add(queue.counts());
                waiting += queue.size();
            }
            limits.split().forEach((family, limit) -> families.put(family, figures(limit, now)));
            return all.figures(limits.shared(), waiting, now, families);
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
            Limit shared = limits.shared();
            double achieved = lately.perSecond(now);
            OptionalDouble pace = shared.pace();
            boolean paced = pace.isPresent()
                    && !queues.get(shared).isEmpty()
                    && limits.split().isEmpty();
            double perSecond = paced ? pace.getAsDouble() : Math.min(achieved, pace.orElse(achieved));
            if (perSecond <= 0) {
                perSecond = pace.orElse(0);
            }
            if (perSecond <= 0) {
                return Optional.empty();
            }
            return Optional.of(Duration.ofNanos(shared.holdLeft(now) + (long) (calls / perSecond * 1e9)));
        } finally {
            lock.unlock();
        }
    }

    Ticket enter(Lane lane, String family) throws InterruptedException, HeldTooLong {
        lock.lockInterruptibly();
        try {
            long came = System.nanoTime();
            limits.review(came).ifPresent(this::split);
            Queue queue = queues.get(limits.of(family));
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
            queues.get(waiter.sent().limit()).counts().waited(waited);
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
        if (wakeAt == Queue.NEVER) {
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
            waiter.queue().counts().answered();
            waiter.sent().limit().withdrawn();
            waiter.lane().giveBack();
        }
        advanceAll();
    }

    void accepted(Ticket ticket) {
        lock.lock();
        try {
            if (ticket.tell()) {
                long now = System.nanoTime();
                lately.add(now);
                ticket.sent().limit().accepted(ticket.sent(), now);
                queues.get(ticket.sent().limit()).counts().answered();
                queues.get(ticket.sent().limit()).advance(now);
            }
        } finally {
            lock.unlock();
        }
    }

    void refused(Ticket ticket, Duration retryAfter) {
        lock.lock();
        try {
            if (ticket.tell()) {
                long now = System.nanoTime();
                ticket.sent().limit().refused(ticket.sent(), now, nanos(retryAfter));
                queues.get(ticket.sent().limit()).counts().refused();
                limits.refused(ticket.sent());
                advanceAll();
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
                ticket.sent().limit().unknown();
                queues.get(ticket.sent().limit()).counts().answered();
            }
            ticket.lane().giveBack();
            advanceAll();
        } finally {
            lock.unlock();
        }
    }

    private void open(Limit limit) {
        queues.put(limit, new Queue(limit, limits, longestHold));
    }

    private void split(String family) {
        open(limits.of(family));
        Queue queue = queues.get(limits.of(family));
        queues.get(limits.shared()).removeAll(family).forEach(waiter -> {
            queue.add(waiter);
            waiter.woken().signal();
        });
    }

    private void advanceAll() {
        long now = System.nanoTime();
        for (Queue queue : queues.values()) {
            queue.advance(now);
        }
    }

    private Figures figures(Limit limit, long now) {
        Queue queue = queues.get(limit);
        return queue.counts().figures(limit, queue.size(), now, Map.of());
    }

    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofDays(10_000)) > 0 ? Long.MAX_VALUE / 10 : duration.toNanos();
    }
}
