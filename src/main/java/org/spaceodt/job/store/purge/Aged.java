package org.spaceodt.job.store.purge;

import java.time.Instant;
import java.util.Optional;

/**
 * How much there is that is old.
 *
 * @param bytes about
 * @param oldest empty where there is none
 */
public record Aged(long count, long bytes, Optional<Instant> oldest) {
    public static final Aged NONE = new Aged(0, 0, Optional.empty());

    public Aged and(Aged other) {
        Optional<Instant> first =
                oldest.isEmpty() || other.oldest.filter(oldest.get()::isAfter).isPresent() ? other.oldest : oldest;
        return new Aged(count + other.count, bytes + other.bytes, first);
    }
}
