package org.spaceodt.webex.pace.limit;

/**
 * How far below what is believed calls should go, because belief has proved wrong: refusals that came unlooked for, one
 * soon after the other. Others may share the limit, or it may be no bucket at all. Not thread-safe.
 */
final class Caution {
    /** Such refusals in a row that are put down to learning. */
    private static final int PARDONED = 3;
    /** The first step, as a share of the rate; each further one is twice as long. */
    private static final double STEP = 0.02;
    /** The most, as a share of the rate. */
    private static final double MOST = 0.9;

    private int unexpected;
    private double share;

    void tooSoon() {
        unexpected++;
        if (unexpected > PARDONED) {
            share = Math.min(MOST, 2 * share + STEP);
        }
    }

    void asExpected() {
        unexpected = 0;
        share /= 2;
    }

    /** 0 to 0.9. */
    double share() {
        return share;
    }
}
