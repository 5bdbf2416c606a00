package org.spaceodt.webex.pace.limit;

import org.spaceodt.webex.pace.fit.Profile;

/**
 * How many calls had been sent by when, since some beginning: fine for what is recent, coarser for what is long past. Not
 * thread-safe.
 */
final class History {
    private static final int CELLS = 256;
    private static final int RECENT = 64;
    private static final long SPACING = 10_000_000L;

    private final long[] times = new long[CELLS];
    private final long[] numbers = new long[CELLS];
    private int size;

    void begin(long now, long number) {
        size = 0;
        add(now, number);
    }

    /** The call with this number is about to be sent. */
    void add(long now, long number) {
        if (size > 0 && now - times[size - 1] < SPACING) {
            return;
        }
        if (size == CELLS) {
            thin();
        }
        times[size] = now;
        numbers[size] = number;
        size++;
    }

    private void thin() {
        int kept = 0;
        for (int i = 0; i < CELLS; i++) {
            if (i >= CELLS - RECENT || i % 2 == 0) {
                times[kept] = times[i];
                numbers[kept] = numbers[i];
                kept++;
            }
        }
        size = kept;
    }

    /** What was sent from the beginning to just before this call. */
    Profile until(Sent end) {
        int cells = 0;
        while (cells < size && times[cells] <= end.at() && numbers[cells] <= end.number()) {
            cells++;
        }
        double[] spans = new double[cells];
        double[] counts = new double[cells];
        for (int i = 0; i < cells; i++) {
            boolean last = i == cells - 1;
            spans[i] = ((last ? end.at() : times[i + 1]) - times[i]) / 1e9;
            counts[i] = (last ? end.number() : numbers[i + 1]) - numbers[i];
        }
        return new Profile(spans, counts).outline();
    }
}
