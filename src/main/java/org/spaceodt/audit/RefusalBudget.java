package org.spaceodt.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many refusals the trail takes, so that nobody outside fills the store: of one address and of all together, for a while. How many more
 * there were is counted, by address. Thread-safe.
 */
public final class RefusalBudget {
    static final int OF_ADDRESS = 20;
    static final int OF_ALL = 100;
    /** Addresses with a count of their own in the trail: those that were refused most often. */
    static final int COUNTED = 10;

    private static final int REMEMBERED = 1_000;
    private static final String OTHERS = "";

    private final long whileMillis;
    private final LongSupplier millis;
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, Integer> left = new HashMap<>();
    private int all;
    private long end = Long.MIN_VALUE;

    /**
     * @param length of the time for which so many are taken
     * @param millis a clock that does not go back
     */
    public RefusalBudget(Duration length, LongSupplier millis) {
        this.whileMillis = length.toMillis();
        this.millis = millis;
    }

    /**
     * Refusals that were left out.
     *
     * @param address empty for those of all others
     */
    public record LeftOut(String address, int count) {}

    /** Whether one more of that address is taken; else it is counted. */
    public synchronized boolean takes(String address) {
        long now = millis.getAsLong();
        if (end == Long.MIN_VALUE || now >= end) {
            taken.clear();
            all = 0;
            end = now + whileMillis;
        }
        if (all >= OF_ALL || taken.getOrDefault(address, 0) >= OF_ADDRESS) {
            leaveOut(address);
            return false;
        }
        all++;
        taken.merge(address, 1, Integer::sum);
        return true;
    }

    /** It was taken, but the store could not. */
    public synchronized void leaveOut(String address) {
        left.merge(left.containsKey(address) || left.size() < REMEMBERED ? address : OTHERS, 1, Integer::sum);
    }

    /** All that were left out since this was asked last: those of few addresses one by one, and the others together. */
    public synchronized List<LeftOut> leftOut() {
        List<LeftOut> counted = new ArrayList<>();
        left.entrySet().stream()
                .filter(one -> !one.getKey().equals(OTHERS))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COUNTED)
                .forEach(one -> counted.add(new LeftOut(one.getKey(), one.getValue())));
        int others = left.values().stream().mapToInt(Integer::intValue).sum()
                - counted.stream().mapToInt(LeftOut::count).sum();
        if (others > 0) {
            counted.add(new LeftOut(OTHERS, others));
        }
        left.clear();
        return counted;
    }
}
