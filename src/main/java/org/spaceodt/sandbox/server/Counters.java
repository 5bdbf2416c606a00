package org.spaceodt.sandbox.server;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What was answered since the start or the last reset. */
public final class Counters {
    private static final int TOO_MANY_REQUESTS = 429;

    private final LongAdder refreshes = new LongAdder();
    private final ResponseTally all = new ResponseTally();
    private final Map<String, ResponseTally> operations = new ConcurrentHashMap<>();

    /**
     * Counts an answer.
     *
     * @param status {@link ResponseTally#RESET} when none was sent
     * @param nanos from the arrival of the request to the beginning of the answer
     */
    public void answered(String operation, int status, long nanos) {
        all.add(status, nanos);
        ResponseTally tally = operations.get(operation);
        if (tally == null) {
            tally = operations.computeIfAbsent(operation, name -> new ResponseTally());
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
    public ResponseTally all() {
        return all;
    }

    /** Answers by operation, as {@code GET /people/{}}. */
    public SortedMap<String, ResponseTally> byOperation() {
        return new TreeMap<>(operations);
    }
}
