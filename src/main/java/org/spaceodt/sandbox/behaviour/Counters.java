package org.spaceodt.sandbox.behaviour;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What was answered since the start or the last reset. */
public final class Counters {
    private static final int TOO_MANY_REQUESTS = 429;

    private final LongAdder refreshes = new LongAdder();
    private final Tally all = new Tally();
    private final Map<String, Tally> operations = new ConcurrentHashMap<>();

    /**
     * Counts an answer.
     *
     * @param status {@link Tally#RESET} when none was sent
     * @param nanos from the arrival of the request to the beginning of the answer
     */
    public void answered(String operation, int status, long nanos) {
        all.add(status, nanos);
        Tally tally = operations.get(operation);
        if (tally == null) {
            tally = operations.computeIfAbsent(operation, name -> new Tally());
        }
        tally.add(status, nanos);
    }

    public void refreshed() {
        refreshes.increment();
    }

    public long requests() {
        return all.requests();
    }

    public long rateLimited() {
        return all.of(TOO_MANY_REQUESTS);
    }

    public long refreshes() {
        return refreshes.sum();
    }

    /** All answers together. */
    public Tally all() {
        return all;
    }

    /** Answers by operation, as {@code GET /people/{}}. */
    public SortedMap<String, Tally> byOperation() {
        return new TreeMap<>(operations);
    }
}
