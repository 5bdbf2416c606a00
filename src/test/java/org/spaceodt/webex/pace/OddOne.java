package org.spaceodt.webex.pace;

/** Refuses one call that it need not have refused, the first after a moment, and asks to wait a second. */
final class OddOne implements Server {
    private final Server server;
    private final long from;
    private long refusedAt = -1;

    /** @param seconds from the beginning of simulated time */
    OddOne(Server server, double seconds) {
        this.server = server;
        this.from = (long) (seconds * 1e9);
    }

    @Override
    public boolean take(String family, long now) {
        if (refusedAt < 0 && now >= from) {
            refusedAt = now;
            return false;
        }
        return server.take(family, now);
    }

    @Override
    public long retryAfter(String family, long now) {
        return refusedAt == now ? 1 : server.retryAfter(family, now);
    }
}
