package org.spaceodt.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.spaceodt.support.Await;

/**
 * Work that does what an item's input says: {@code ok}, {@code nothing}, {@code fail}, {@code fault}, {@code once} (fails the
 * first time), {@code stop} (the first time), {@code gate} (waits to be let through), {@code away} (the same, and gives way).
 */
final class Scripted implements Work {
    static final String KIND = "scripted";

    final List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    final Map<Integer, String> doubts = new ConcurrentHashMap<>();
    final Map<Integer, String> dependencies = new ConcurrentHashMap<>();
    final Semaphore gate = new Semaphore(0);
    final AtomicInteger inWork = new AtomicInteger();
    final AtomicInteger mostInWork = new AtomicInteger();
    final AtomicInteger away = new AtomicInteger();
    /** Items that came back, by position. */
    final List<Integer> back = Collections.synchronizedList(new ArrayList<>());

    private final Map<String, Integer> tries = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(Item item, Attempt attempt) throws WorkStopped {
        order.add(item.position());
        attempt.inDoubt().ifPresent(intent -> doubts.put(item.position(), intent));
        attempt.dependencyResult().ifPresent(result -> dependencies.put(item.position(), result));
        mostInWork.accumulateAndGet(inWork.incrementAndGet(), Math::max);
        try {
            return act(item, attempt, tries.merge(item.jobId() + item.position(), 1, Integer::sum));
        } finally {
            inWork.decrementAndGet();
        }
    }

    /** What {@link #look} answers. */
    volatile Seen seen = new Seen.Unknown();

    @Override
    public Seen look(Item item, String intent) {
        doubts.put(item.position(), intent);
        return seen;
    }

    private Outcome act(Item item, Attempt attempt, int time) throws WorkStopped {
        switch (item.input()) {
            case "fail":
                return failed();
            case "nothing":
                return new Outcome.Skipped("{\"nothing\":true}");
            case "once":
                return time == 1 ? failed() : done(item);
            case "halfway":
                attempt.intend("{\"try\":" + time + "}");
                return time == 1 ? failed() : done(item);
            case "stop":
                attempt.intend("{\"try\":" + time + "}");
                if (time == 1) {
                    throw new WorkStopped("token-ended");
                }
                return done(item);
            case "fault":
                attempt.intend("{\"try\":" + time + "}");
                if (time == 1) {
                    throw new IllegalArgumentException("a \"fault\"");
                }
                return done(item);
            case "gate":
                pass();
                return done(item);
            case "away":
                attempt.intend("{\"try\":" + time + "}");
                goAway(item, attempt);
                return done(item);
            default:
                attempt.intend("{\"intent\":" + item.position() + "}");
                return done(item);
        }
    }

    private void goAway(Item item, Attempt attempt) {
        inWork.decrementAndGet();
        try {
            attempt.giveWay(() -> {
                away.incrementAndGet();
                pass();
            });
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        back.add(item.position());
        mostInWork.accumulateAndGet(inWork.incrementAndGet(), Math::max);
    }

    private void pass() {
        try {
            if (!gate.tryAcquire(Await.LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome failed() {
        return new Outcome.Failed("{\"failed\":true}", true);
    }

    private static Outcome done(Item item) {
        return new Outcome.Done("{\"done\":" + item.position() + "}");
    }
}
