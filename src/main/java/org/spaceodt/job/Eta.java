package org.spaceodt.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When work will have ended, said so that it does not jump: at the mean pace since the pace last changed, so that a change moves
 * it once. Webex lets work go in bursts, with pauses of some seconds: these are part of the pace. A long hold is not, nor is a
 * time in which nothing ended that should have. For one thread.
 */
public final class Eta {
    /** So many have to end before a pace is known. */
    private static final int ENOUGH = 20;
    /** And so many on each side of a change of it. */
    private static final int SURE = 40;
    /** Of small work this share is enough. */
    private static final double SHARE = 0.04;
    /** A pace that is so many times another one is a change, once it has lasted so many seconds. */
    private static final double FACTOR = 1.6;

    private static final double LASTING = 20;
    /** Seconds, and items that would have ended in them: longer pauses are no part of the pace. */
    private static final double PAUSE = 10;

    /** By so much of itself it moves at most from one time to the next. */
    private static final double STEP = 0.1;

    private static final double EVERY = 0.25;
    private static final double KEPT = 90;

    private final double shortest;
    private final Deque<Seen> lately = new ArrayDeque<>();
    private Optional<Seen> base = Optional.empty();
    private double clock;
    private double counted;
    private double idle;
    private long last;
    private boolean working;
    private boolean held;
    private OptionalDouble said = OptionalDouble.empty();
    private double saidAt;

    public Eta() {
        this(Duration.ofSeconds(3));
    }

    /** @param shortest so long work must have gone on before anything is said */
    public Eta(Duration shortest) {
        this.shortest = shortest.toNanos() / 1e9;
    }

    /** @param seconds in which work went on */
    private record Seen(double seconds, long done) {
        double paceUntil(Seen later) {
            return (later.done - done) / Math.max(1e-9, later.seconds - seconds);
        }
    }

    /**
     * @param elapsed by a clock that is not turned, from anywhere
     * @param done so many have ended; fewer than before means that all begins anew
     * @param left so many of what is to be done now have not
     * @param hold how long the API still asks everybody to wait; zero when it does not, or nobody knows
     * @return empty while nothing can be said
     */
    public Optional<Duration> left(Duration elapsed, long done, long left, Duration hold) {
        double asked = hold.toNanos() / 1e9;
        held = asked > PAUSE || held && asked > 0;
        Seen now = seen(elapsed.toNanos() / 1e9, done);
        Seen from = base.orElseThrow();
        long enough = Math.max(2, Math.min(ENOUGH, Math.round(SHARE * (done + left))));
        if (now.done - from.done < enough || now.seconds - from.seconds < shortest) {
            return Optional.empty();
        }
        double wait = held ? asked : 0;
        said = OptionalDouble.of(calmly(left / from.paceUntil(now), now));
        return Optional.of(Duration.ofMillis(Math.round(1000 * (wait + said.getAsDouble()))));
    }

    /** A burst or a pause moves it little by little; a change of pace at once. */
    private double calmly(double exactly, Seen now) {
        double calm = exactly;
        if (said.isPresent()) {
            double expected = Math.max(0, said.getAsDouble() - (now.seconds - saidAt));
            double least = expected * (1 - STEP);
            calm = Math.max(least, Math.min(expected * (1 + STEP), exactly));
        }
        saidAt = now.seconds;
        return exactly < 1 ? exactly : calm;
    }

    private Seen seen(double seconds, long done) {
        if (base.isEmpty() || done < last) {
            begin(seconds, done);
        }
        double passed = seconds - clock;
        clock = seconds;
        boolean ended = done > last;
        last = done;
        if (!held) {
            counted += passed;
            idle = ended ? 0 : idle + passed;
            if (idle > longestPause()) {
                // It counted until it was known to be more than a pause.
                counted -= idle;
                idle = 0;
                lately.removeIf(seen -> seen.seconds > counted);
            }
        }
        Seen now = new Seen(counted, done);
        if (ended) {
            ended(now);
        }
        return now;
    }

    private void begin(double seconds, long done) {
        lately.clear();
        clock = seconds;
        counted = 0;
        idle = 0;
        last = done;
        working = false;
        said = OptionalDouble.empty();
        base = Optional.of(new Seen(0, done));
    }

    /** Until the first has ended it is the program that begins, not the work. */
    private void ended(Seen now) {
        if (!working) {
            working = true;
            base = Optional.of(now);
        }
        if (lately.isEmpty() || now.seconds - lately.getLast().seconds >= EVERY) {
            lately.addLast(now);
        }
        while (lately.size() > 2 && lately.getFirst().seconds < now.seconds - KEPT) {
            lately.removeFirst();
        }
        changed(now).ifPresent(change -> {
            base = Optional.of(change);
            said = OptionalDouble.empty();
            lately.removeIf(seen -> seen.seconds < change.seconds);
        });
    }

    private double longestPause() {
        double pace = base.orElseThrow().paceUntil(new Seen(counted - idle, last));
        return !working || last == base.orElseThrow().done ? Double.MAX_VALUE : Math.max(PAUSE, PAUSE / pace);
    }

    /** Where the pace became another one: where what was seen is likeliest to have been two paces. */
    private Optional<Seen> changed(Seen now) {
        Seen from = base.orElseThrow();
        Optional<Seen> found = Optional.empty();
        double likeliest = 0;
        double whole = from.paceUntil(now);
        for (Seen each : lately) {
            long before = each.done - from.done;
            long after = now.done - each.done;
            if (before >= SURE && after >= SURE) {
                double old = from.paceUntil(each);
                double late = each.paceUntil(now);
                double likely = before * Math.log(old / whole) + after * Math.log(late / whole);
                if (likely > likeliest && (late > old * FACTOR || late < old / FACTOR)) {
                    likeliest = likely;
                    found = Optional.of(each);
                }
            }
        }
        return found.filter(change -> now.seconds - change.seconds >= LASTING).flatMap(change -> steady(change, now));
    }

    /** A limit that was cut is found by answers of 429 and waits: until they are over nobody knows the new pace. */
    private Optional<Seen> steady(Seen change, Seen now) {
        Seen begin = first(Math.max(change.seconds, now.seconds - LASTING));
        Seen middle = first((begin.seconds + now.seconds) / 2);
        double ratio = begin.paceUntil(middle) / middle.paceUntil(now);
        return ratio < FACTOR && ratio > 1 / FACTOR ? Optional.of(begin) : Optional.empty();
    }

    private Seen first(double seconds) {
        return lately.stream()
                .filter(seen -> seen.seconds >= seconds)
                .findFirst()
                .orElseGet(lately::getLast);
    }
}
