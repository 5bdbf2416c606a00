package org.spaceodt.sandbox.server;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Answers by status, and how long they took. */
public final class ResponseTally {
    /** Stands for no status: the connection was reset before the answer. */
    public static final int RESET = 0;

    private static final int STATUSES = 600;
    private static final double NANOS_PER_MILLI = 1e6;

    private final AtomicLongArray statuses = new AtomicLongArray(STATUSES);
    private final LongAdder requests = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

    void add(int status, long took) {
        requests.increment();
        statuses.incrementAndGet(status);
        nanos.add(took);
        longest.accumulate(took);
    }

    public long requests() {
        return requests.sum();
    }

    long of(int status) {
        return statuses.get(status);
    }

    public double meanMillis() {
        return requests() == 0 ? 0 : nanos.sum() / NANOS_PER_MILLI / requests();
    }

    public double longestMillis() {
        return longest.get() / NANOS_PER_MILLI;
    }

    /** How often each status was answered; {@code reset} for none. */
    public SortedMap<String, Long> byStatus() {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int status = 0; status < STATUSES; status++) {
            if (statuses.get(status) > 0) {
                counts.put(status == RESET ? "reset" : Integer.toString(status), statuses.get(status));
            }
        }
        return counts;
    }
}
