package org.spaceodt.sandbox;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides which requests fail. The decision hangs on the seed, the URL and how many times this URL was asked: a repeat can succeed, and a
 * run can be repeated whatever the order of its requests. It remembers every URL it saw, but only when errors are wanted at all.
 */
final class Faults {
    private static final int[] STATUSES = {500, 502, 503, 504};
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    Faults(long seed) {
        this.seed = seed;
    }

    /**
     * The status to fail with, or empty when the request goes through.
     *
     * @param share of the requests that are to fail, 0 to 1
     */
    OptionalInt next(String url, double share) {
        if (share == 0) {
            return OptionalInt.empty();
        }
        long bits = mix(seed ^ mix(hash(url) + GOLDEN * asked.merge(url, 1, Integer::sum)));
        double drawn = (bits >>> 11) * 0x1.0p-53;
        return drawn < share ? OptionalInt.of(STATUSES[(int) (bits & 3)]) : OptionalInt.empty();
    }

    private static long hash(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 1099511628211L + text.charAt(i);
        }
        return hash;
    }

    static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
