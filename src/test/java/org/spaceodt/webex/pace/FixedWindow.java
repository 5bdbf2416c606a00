package org.spaceodt.webex.pace;

/** So many calls in each window of time, then none until its end. */
final class FixedWindow implements Server {
    private static final double SECOND = 1e9;

    private final long calls;
    private final double seconds;
    private long window = -1;
    private long taken;

    FixedWindow(long calls, double seconds) {
        this.calls = calls;
        this.seconds = seconds;
    }

    @Override
    public boolean take(String family, long now) {
        long current = (long) (now / SECOND / seconds);
        if (current != window) {
            window = current;
            taken = 0;
        }
        if (taken == calls) {
            return false;
        }
        taken++;
        return true;
    }

    @Override
    public long retryAfter(String family, long now) {
        return (long) Math.ceil((window + 1) * seconds - now / SECOND);
    }
}
