package org.spaceodt.access.session;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.spaceodt.access.user.User;

/**
 * How often somebody may try to log in: from one address, by one name there, and by one name from everywhere. Each has a number of tries,
 * which come back one by one. By a name there are many more than an address has, so that whoever guesses keeps out nobody else but with
 * many addresses; and from where somebody of that name has logged in, the guesses of others do not count at all. Of one process;
 * thread-safe.
 */
public final class LoginRate {
    private static final int OF_ADDRESS = 20;
    private static final int OF_NAME_THERE = 10;
    private static final int OF_NAME = 100;
    private static final long BACK_MILLIS = Duration.ofSeconds(30).toMillis();
    /** What is remembered; there cannot be more without thousands of tries in a few minutes. */
    private static final int MOST = 10_000;
    /** Of names and where they logged in, the latest. */
    private static final int MOST_KNOWN = 1_000;

    private static final int LONGEST_NAME = 64;
    /** Of an address of version 6 that one household or machine has: it chooses the others as it likes. */
    private static final int NETWORK_BYTES = 8;

    private final LongSupplier millis;
    /** By what is counted: when the last of its tries has come back. */
    private final Map<String, Long> full = new HashMap<>();
    /** Until then none of them is over, so that not every try looks at all of them. */
    private long soonest = Long.MIN_VALUE;
    /** Names with an address from which they logged in, the oldest first. */
    private final Set<String> known = new LinkedHashSet<>();

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
        return taken(counted(address, name));
    }

    /** The same of somebody who says no name here. */
    public synchronized Optional<Duration> attempt(String address) {
        return taken(Map.of(place(address), OF_ADDRESS));
    }

    private Optional<Duration> taken(Map<String, Integer> counted) {
        long now = millis.getAsLong();
        forgetUntil(now);
        long wait = 0;
        for (Map.Entry<String, Integer> one : counted.entrySet()) {
            wait = Math.max(wait, full.getOrDefault(one.getKey(), now) - now - (one.getValue() - 1) * BACK_MILLIS);
        }
        if (wait > 0 || full.size() >= MOST) {
            return Optional.of(Duration.ofMillis(wait > 0 ? wait : BACK_MILLIS));
        }
        counted.keySet().forEach(what -> full.merge(what, now + BACK_MILLIS, (before, first) -> before + BACK_MILLIS));
        soonest = Math.min(soonest, now + BACK_MILLIS);
        return Optional.empty();
    }

    private void forgetUntil(long now) {
        if (soonest <= now) {
            full.values().removeIf(moment -> moment <= now);
            soonest = full.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
        }
    }

    private void giveBack(String what, int tries) {
        full.computeIfPresent(what, (which, moment) -> moment - tries * BACK_MILLIS);
        soonest = Long.MIN_VALUE;
    }

    /** What a try counts for, and how many that has. */
    private Map<String, Integer> counted(String address, String name) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        counted.put(place(address), OF_ADDRESS);
        counted.put(there(address, name), OF_NAME_THERE);
        if (!known.contains(there(address, name))) {
            counted.put(name(name), OF_NAME);
        }
        return counted;
    }

    private static String place(String address) {
        return "a:" + network(address);
    }

    private static String there(String address, String name) {
        return name(name) + " " + place(address);
    }

    /** Of what nobody is called, all tries are one name's. */
    private static String name(String name) {
        return "n:" + (name.length() <= LONGEST_NAME ? User.key(name) : "");
    }

    private static String network(String address) {
        try {
            // Nothing with a colon is a name that somebody would have to be asked for.
            return address.contains(":") && InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }

    /** Gives tries without a name back. */
    public synchronized void succeeded(String address, int tries) {
        giveBack(place(address), tries);
    }

    /** Gives the try back, and all of the name there: whoever has the password has tried enough. */
    public synchronized void succeeded(String address, String name) {
        counted(address, name).keySet().forEach(what -> giveBack(what, 1));
        String there = there(address, name);
        full.remove(there);
        known.remove(there);
        known.add(there);
        if (known.size() > MOST_KNOWN) {
            known.remove(known.iterator().next());
        }
    }
}
