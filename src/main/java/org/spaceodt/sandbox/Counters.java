package org.spaceodt.sandbox;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** What was answered since the start or the last reset. */
final class Counters {
    private static final int STATUSES = 600;
    private static final int TOO_MANY_REQUESTS = 429;

    private final LongAdder requests = new LongAdder();
    private final LongAdder refreshes = new LongAdder();
    private final AtomicLongArray statuses = new AtomicLongArray(STATUSES);
    private final Map<String, LongAdder> operations = new ConcurrentHashMap<>();

    /** Counts an answer. */
    void answered(String operation, int status) {
        requests.increment();
        statuses.incrementAndGet(status);
        LongAdder counter = operations.get(operation);
        if (counter == null) {
            counter = operations.computeIfAbsent(operation, name -> new LongAdder());
        }
        counter.increment();
    }

    void refreshed() {
        refreshes.increment();
    }

    long requests() {
        return requests.sum();
    }

    long rateLimited() {
        return statuses.get(TOO_MANY_REQUESTS);
    }

    long refreshes() {
        return refreshes.sum();
    }

    /** Answers by status. */
    SortedMap<String, Long> byStatus() {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int status = 0; status < STATUSES; status++) {
            if (statuses.get(status) > 0) {
                counts.put(Integer.toString(status), statuses.get(status));
            }
        }
        return counts;
    }

    /** Answers by operation, as {@code GET /people/{}}. */
    SortedMap<String, Long> byOperation() {
        SortedMap<String, Long> counts = new TreeMap<>();
        operations.forEach((name, counter) -> counts.put(name, counter.sum()));
        return counts;
    }
}
