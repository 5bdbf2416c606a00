package org.spaceodt.sandbox.tenant;

/**
 * A sequence in which one index of every {@code period} is left out. It answers "the how-manieth" and "which is the n-th" by arithmetic,
 * without a list.
 */
record Gaps(int period, int skipped, int size) {
    boolean skips(int index) {
        return index % period == skipped;
    }

    /** How many of the indexes are not left out. */
    int count() {
        return size / period * (period - 1) + before(size % period);
    }

    /** The n-th index that is not left out, counted from 0. */
    int nth(int n) {
        int rest = n % (period - 1);
        return n / (period - 1) * period + (rest < skipped ? rest : rest + 1);
    }

    /** How many indexes below this one are not left out. */
    int rank(int index) {
        return index / period * (period - 1) + before(index % period);
    }

    private int before(int rest) {
        return rest > skipped ? rest - 1 : rest;
    }
}
