package org.spaceodt.webex.pace;

/** How many calls a second were answered lately. Not thread-safe. */
final class Lately {
    private static final int SECONDS = 10;

    private final long[] counts = new long[SECONDS + 1];
    private long first = Long.MIN_VALUE;
    private long second;

    void add(long now) {
        if (first == Long.MIN_VALUE) {
            first = now;
        }
        moveTo(now);
        counts[(int) (second % counts.length)]++;
    }

    /** Calls a second over the last ten seconds at most; 0 while there were none. */
    double perSecond(long now) {
        if (first == Long.MIN_VALUE) {
            return 0;
        }
        moveTo(now);
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        double seconds = Math.min(SECONDS, second) + ((now - first) / 1e9 - second);
        return sum / Math.max(0.2, seconds);
    }

    private void moveTo(long now) {
        long target = Math.max(second, (now - first) / 1_000_000_000L);
        if (target - second > counts.length) {
            second = target - counts.length;
        }
        while (second < target) {
            second++;
            counts[(int) (second % counts.length)] = 0;
        }
    }
}
