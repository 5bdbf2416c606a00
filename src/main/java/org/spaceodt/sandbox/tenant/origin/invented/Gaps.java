package org.spaceodt.sandbox.tenant.origin.invented;

/**
 * A sequence in which one index of every {@code period} is left out. It answers "the how-manieth" and "which is the n-th" by arithmetic,
 * without a list.
 */
record Gaps(int period, int firstSkipped, int size) {
    /** From block to block the gap moves, so that it does not fall into step with other things that go round. */
    private static final int STEP = 7;

    boolean skips(int index) {
        return index % period == skipped(index / period);
    }

    /** How many of the indexes are not left out. */
    int count() {
        return rank(size);
    }

    /** The n-th index that is not left out, counted from 0. */
    int nth(int n) {
        int block = n / (period - 1);
        int rest = n % (period - 1);
        return block * period + (rest < skipped(block) ? rest : rest + 1);
    }

    /** How many indexes below this one are not left out. */
    int rank(int index) {
        int block = index / period;
        int rest = index % period;
        return block * (period - 1) + (rest > skipped(block) ? rest - 1 : rest);
    }

    private int skipped(int block) {
        return (firstSkipped + block % period * STEP) % period;
    }
}
