package org.spaceodt.webex.pace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.spaceodt.webex.pace.limit.Sent;

/** A hundred callers who never rest, a server, and the wire between them. Events in the order of their time. */
final class Simulation {
    private static final double SECOND = 1e9;
    private static final double MILLI = 1e6;
    private static final long LONGEST_JITTER = 500_000_000L;

    private final Server server;
    private final Random random;
    private final FamilyLimits limits = new FamilyLimits();
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private List<String> families = List.of("people");
    private int callers = 100;
    private double latency = 50 * MILLI;
    private double jitter;
    private long now;
    private long warm;
    private long order;
    private int busy;
    private String next = "";
    private int mostAtOnce;
    private int atOnce;
    private long instant = -1;

    Simulation(Server server, long seed) {
        this.server = server;
        this.random = new Random(seed);
        this.now = (long) (random.nextDouble() * SECOND);
    }

    Simulation families(String... names) {
        families = List.of(names);
        return this;
    }

    Simulation callers(int number) {
        callers = number;
        return this;
    }

    /**
     * @param fixed before each answer
     * @param mean of what is added on the way there (exponential, 500 at most), and a quarter of it on the way back
     */
    Simulation latency(double fixed, double mean) {
        latency = fixed * MILLI;
        jitter = mean * MILLI;
        return this;
    }

    /** Calls of the first so many seconds arrive no sooner than at their end: a process that has just begun. */
    Simulation cold(double seconds) {
        warm = now + (long) (seconds * SECOND);
        return this;
    }

    long now() {
        return now;
    }

    FamilyLimits limits() {
        return limits;
    }

    Count count() {
        Count all = new Count();
        counts.values().forEach(all::add);
        return all;
    }

    Count count(String family) {
        return counts.computeIfAbsent(family, name -> new Count());
    }

    /** The most calls that were sent at one moment. */
    int mostAtOnce() {
        return mostAtOnce;
    }

    Simulation run(double seconds) {
        long end = now + (long) (seconds * SECOND);
        while (step(end)) {
            // goes on
        }
        return this;
    }

    private boolean step(long end) {
        limits.review(now);
        if (next.isEmpty()) {
            next = families.get(random.nextInt(families.size()));
        }
        long turn = busy < callers ? limits.of(next).nextTurn(now) : Long.MAX_VALUE;
        if (turn <= now) {
            send();
            return true;
        }
        // Another family may be free to go while this one waits.
        for (String family : families) {
            if (busy < callers && limits.of(family).nextTurn(now) <= now) {
                next = family;
                return true;
            }
            turn = busy < callers ? Math.min(turn, limits.of(family).nextTurn(now)) : turn;
        }
        long event = events.isEmpty() ? Long.MAX_VALUE : events.peek().at();
        if (Math.min(turn, event) > end) {
            now = end;
            return false;
        }
        now = Math.min(turn, event);
        if (event <= turn) {
            happen(events.poll());
        }
        return true;
    }

    private void send() {
        Sent sent = limits.of(next).sent(next, now);
        limits.sent(sent);
        next = "";
        busy++;
        atOnce = instant == now ? atOnce + 1 : 1;
        instant = now;
        mostAtOnce = Math.max(mostAtOnce, atOnce);
        events.add(new Event(Math.max(warm, now + delay(jitter)), order++, Kind.ARRIVES, sent));
    }

    private void happen(Event event) {
        Sent sent = event.sent();
        switch (event.kind()) {
            case ARRIVES -> {
                Kind answer = server.take(sent.family(), now) ? Kind.ACCEPTED : Kind.REFUSED;
                long back = (long) (latency + random.nextDouble() * 0.3 * MILLI) + delay(jitter / 4);
                events.add(new Event(now + back, order++, answer, sent));
            }
            case ACCEPTED -> {
                busy--;
                count(sent.family()).accepted++;
                sent.limit().accepted(sent, now);
            }
            case REFUSED -> {
                busy--;
                count(sent.family()).refused++;
                sent.limit().refused(sent, now, (long) (server.retryAfter(sent.family(), now) * SECOND));
                limits.refused(sent);
            }
        }
    }

    private long delay(double mean) {
        return mean == 0 ? 0 : Math.min(LONGEST_JITTER, (long) (-Math.log(1 - random.nextDouble()) * mean));
    }

    static final class Count {
        private long accepted;
        private long refused;

        long accepted() {
            return accepted;
        }

        long refused() {
            return refused;
        }

        double refusedShare() {
            return refused / (double) Math.max(1, accepted + refused);
        }

        private void add(Count other) {
            accepted += other.accepted;
            refused += other.refused;
        }
    }

    private enum Kind {
        ARRIVES,
        ACCEPTED,
        REFUSED
    }

    private record Event(long at, long order, Kind kind, Sent sent) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }
}
