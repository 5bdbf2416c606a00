package org.spaceodt.sandbox;

import java.util.function.LongSupplier;

/** How the server behaves now, and what it has done: all that can change or be counted while it runs. */
final class Stage {
    private final LongSupplier nanoTime;
    private final Limits limits;
    private final Faults faults;
    private final Tokens tokens;
    private volatile Mood mood;
    private volatile Counters counters = new Counters();
    private volatile long begunAt;

    /** @param nanoTime a clock as {@link System#nanoTime()} */
    Stage(SandboxOptions options, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.mood = options.mood();
        this.limits = new Limits(mood, nanoTime);
        this.faults = new Faults(options.census().seed());
        this.tokens = new Tokens(options.tokens(), nanoTime);
        this.begunAt = nanoTime.getAsLong();
    }

    Mood mood() {
        return mood;
    }

    Limits limits() {
        return limits;
    }

    Faults faults() {
        return faults;
    }

    Tokens tokens() {
        return tokens;
    }

    Counters counters() {
        return counters;
    }

    /** Seconds since the start or the last reset. */
    double seconds() {
        return (nanoTime.getAsLong() - begunAt) / 1e9;
    }

    synchronized void change(Mood next) {
        mood = next;
        limits.follow(next);
    }

    /** Counts from 0 again, with full buckets; the mood stays. */
    synchronized void reset() {
        counters = new Counters();
        limits.restart();
        begunAt = nanoTime.getAsLong();
    }
}
