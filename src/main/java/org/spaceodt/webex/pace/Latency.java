package org.spaceodt.webex.pace;

/** How long answers take, lately: typical and how far off that they are (seconds). Not thread-safe. */
final class Latency {
    private double typical;
    private double deviation;
    private long answers;

    void add(double seconds) {
        answers++;
        double share = Math.max(0.02, 1.0 / answers);
        deviation += (Math.abs(seconds - typical) - deviation) * (answers == 1 ? 0 : share);
        typical += (seconds - typical) * share;
    }

    double typical() {
        return typical;
    }

    double deviation() {
        return deviation;
    }
}
