package org.spaceodt.console.table;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Those of many rows that come first in an order, while no more of them than are wanted are in memory.
 *
 * @param <T> what stands for a row
 */
public final class FirstRows<T> {
    /** Rows that agree in so many characters keep the order in which they came. */
    private static final int LONGEST_KEY = 80;

    private final Comparator<Place<T>> order;
    private final PriorityQueue<Place<T>> first;
    private final long wanted;
    private long at;

    /** @param wanted so many of the first rows */
    public FirstRows(boolean descending, long wanted) {
        Comparator<Place<T>> byKey = Comparator.comparing(Place::key);
        // What is empty is of no interest in either direction.
        this.order = Comparator.comparing((Place<T> place) -> place.key().isEmpty())
                .thenComparing(descending ? byKey.reversed() : byKey)
                .thenComparingLong(Place::at);
        this.first = new PriorityQueue<>(order.reversed());
        this.wanted = wanted;
    }

    private record Place<T>(String key, long at, T row) {}

    /** Whether one that is added now is among those that come first, so far. */
    public boolean takes(String cell) {
        return first.size() < wanted
                || wanted > 0 && order.compare(new Place<>(Folded.key(cell, LONGEST_KEY), at, null), first.peek()) < 0;
    }

    /** @param cell what it is sorted by: numbers by what they are, texts without capitals and accents */
    public void add(String cell, T row) {
        first.add(new Place<>(Folded.key(cell, LONGEST_KEY), at++, row));
        if (first.size() > wanted) {
            first.remove();
        }
    }

    /** @param offset so many of the first are left out */
    public List<T> from(long offset) {
        return first.stream().sorted(order).skip(offset).map(Place::row).toList();
    }
}
