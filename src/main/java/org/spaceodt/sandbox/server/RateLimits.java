package org.spaceodt.sandbox.server;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.spaceodt.sandbox.options.Behaviour;

/** The buckets of all calls together and of the families that have one of their own. */
public final class RateLimits {
    private final LongSupplier nanoTime;
    private final TokenBucket general;
    private volatile Map<String, TokenBucket> families = Map.of();

    RateLimits(Behaviour behaviour, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.general = new TokenBucket(behaviour.limit(), nanoTime);
        follow(behaviour);
    }

    /** The bucket that a call of this family takes from. */
    public TokenBucket of(String family) {
        return families.getOrDefault(family, general);
    }

    /** Takes over the limits of the behaviour; a family that had a bucket keeps it, with what is in it. */
    synchronized void follow(Behaviour behaviour) {
        general.change(behaviour.limit());
        Map<String, TokenBucket> next = new TreeMap<>();
        behaviour.families().forEach((family, limit) -> {
            TokenBucket bucket = families.get(family);
            if (bucket == null) {
                bucket = new TokenBucket(limit, nanoTime);
            }
            bucket.change(limit);
            next.put(family, bucket);
        });
        families = next;
    }

    synchronized void restart() {
        general.restart();
        families.values().forEach(TokenBucket::restart);
    }

    public TokenBucket general() {
        return general;
    }

    /** The families with a limit of their own, in alphabetical order. */
    public Map<String, TokenBucket> families() {
        return families;
    }
}
