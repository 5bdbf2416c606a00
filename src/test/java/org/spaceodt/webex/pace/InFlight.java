package org.spaceodt.webex.pace;

import java.util.PriorityQueue;

/** Refuses while so many calls are under way, and asks to wait a second. */
final class InFlight implements Server {
    private final int most;
    private final long duration;
    private final PriorityQueue<Long> ends = new PriorityQueue<>();

    /** @param millis that a call takes */
    InFlight(int most, double millis) {
        this.most = most;
        this.duration = (long) (millis * 1e6);
    }

    @Override
    public boolean take(String family, long now) {
        while (!ends.isEmpty() && ends.peek() <= now) {
            ends.poll();
        }
        boolean free = ends.size() < most;
        if (free) {
            ends.add(now + duration);
        }
        return free;
    }

    @Override
    public long retryAfter(String family, long now) {
        return 1;
    }
}
