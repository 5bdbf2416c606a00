package org.spaceodt.access.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How often somebody may try to log in, from one address and by one name. Each has a number of tries, which come back one by one; a
 * log-in gives its own back. Of one process; thread-safe.
 */
public final class LoginRate {
    private static final int OF_ADDRESS = 20;
    private static final int OF_NAME = 10;
    private static final long BACK_MILLIS = Duration.ofSeconds(30).toMillis();
    /** Names and addresses that are remembered; there cannot be more without that many tries in a few minutes. */
    private static final int MOST = 10_000;

    private static final int LONGEST_NAME = 64;

    private final LongSupplier millis;
    /** By what is counted: when the last of its tries has come back. */
    private final Map<String, Long> full = new HashMap<>();

    /** @param millis a clock that does not go back */
    public LoginRate(LongSupplier millis) {
        this.millis = millis;
    }

    /**
     * Takes a try.
     *
     * @return how long to wait, where there is none left: then none was taken
     */
    public synchronized Optional<Duration> attempt(String address, String name) {
        long now = millis.getAsLong();
        full.values().removeIf(moment -> moment <= now);
        long wait = Math.max(wait("a:" + address, OF_ADDRESS, now), wait(name(name), OF_NAME, now));
        if (wait > 0 || full.size() >= MOST) {
            return Optional.of(Duration.ofMillis(wait > 0 ? wait : BACK_MILLIS));
        }
        take("a:" + address, now);
        take(name(name), now);
        return Optional.empty();
    }

    /** Of what nobody is called, all tries are one name's. */
    private static String name(String name) {
        return "n:" + (name.length() <= LONGEST_NAME ? name.strip().toLowerCase(Locale.ROOT) : "");
    }

    private long wait(String what, int most, long now) {
        return full.getOrDefault(what, now) - now - (most - 1) * BACK_MILLIS;
    }

    private void take(String what, long now) {
        full.merge(what, now + BACK_MILLIS, (before, first) -> before + BACK_MILLIS);
    }

    /** Gives the try back, and all of the name: whoever has the password has tried enough. */
    public synchronized void succeeded(String address, String name) {
        full.remove(name(name));
        full.computeIfPresent("a:" + address, (what, moment) -> moment - BACK_MILLIS);
    }
}
