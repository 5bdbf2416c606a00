package org.spaceodt.webex.pace.limit;

/** How long answers take, lately: typical and how far off that they are (seconds). Not thread-safe. */
final class Latency {
    /** Weight of the newest answer, once there are fifty. */
    private static final double NEWEST = 0.02;
    /** Seconds. */
    private static final double SHORTEST = 0.01;
    /** Seconds. */
    private static final double LONGEST = 1;

    private double typical;
    private double deviation;
    private long answers;

    void add(double seconds) {
        answers++;
        double share = Math.max(NEWEST, 1.0 / answers);
        deviation += (Math.abs(seconds - typical) - deviation) * (answers == 1 ? 0 : share);
        typical += (seconds - typical) * share;
    }

    double typical() {
        return typical;
    }

    double deviation() {
        return deviation;
    }

    /** Seconds that nearly every answer keeps to, from 0.01 to 1. */
    double roundTrip() {
        return Math.min(LONGEST, Math.max(SHORTEST, typical + 2 * deviation));
    }
}
