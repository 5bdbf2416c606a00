package org.spaceodt.sandbox.fault;

/** Turns seeds, texts and counts into well mixed bits. */
public final class Mixing {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Mixing() {}

    /** The finaliser of SplitMix64: every input bit reaches every output bit. */
    public static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** 64 bits that differ for different texts. */
    public static long hash(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 1099511628211L + text.charAt(i);
        }
        return hash;
    }

    /** The bits for the n-th time that something with this hash happens. */
    public static long drawn(long seed, long hash, long n) {
        return mix(seed ^ mix(hash + GOLDEN * n));
    }

    /** The bits as a number from 0 to below 1. */
    public static double share(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }
}
