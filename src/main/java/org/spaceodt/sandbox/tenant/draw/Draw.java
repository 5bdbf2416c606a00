package org.spaceodt.sandbox.tenant.draw;

/**
 * Draws that depend only on the seed and on what is asked for. There is no state to advance, so no request can change what another one
 * sees, and two threads need not agree on an order.
 *
 * @param typical whether each answer is the most likely one: so are the settings of things that were created, not invented
 */
public record Draw(long seed, boolean typical) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    public Draw(long seed) {
        this(seed, false);
    }

    /** 64 well mixed bits for this question about this thing. */
    public long bits(String question, long index) {
        return mix(mix(seed + GOLDEN * question.hashCode()) + GOLDEN * (index + 1));
    }

    /** A number from 0 to bound - 1. */
    public int below(int bound, String question, long index) {
        return typical ? 0 : (int) Long.remainderUnsigned(bits(question, index), bound);
    }

    /** True in about {@code percent} of 100 cases. */
    public boolean chance(int percent, String question, long index) {
        return typical ? percent >= 50 : below(100, question, index) < percent;
    }

    /** One of the given choices. */
    public String pick(String[] choices, String question, long index) {
        return choices[below(choices.length, question, index)];
    }

    /** The finaliser of SplitMix64: every input bit reaches every output bit. */
    public static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
