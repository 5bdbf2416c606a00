package org.spaceodt.sandbox.fault;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often each of many things happened; the things are known by their hashes. Bounded: what comes too late is not remembered. */
public final class MatchCounts {
    private static final int MOST = 500_000;

    private final Map<Long, Long> counts = new ConcurrentHashMap<>();
    private final int most;

    public MatchCounts() {
        this(MOST);
    }

    MatchCounts(int most) {
        this.most = most;
    }

    /** Counts one more and tells how many there are now; always 0 when there are too many things to remember this one. */
    public long next(long hash) {
        if (counts.size() >= most && !counts.containsKey(hash)) {
            return 0;
        }
        return counts.merge(hash, 1L, Long::sum);
    }

    /** How many there are. */
    long of(long hash) {
        return counts.getOrDefault(hash, 0L);
    }
}
