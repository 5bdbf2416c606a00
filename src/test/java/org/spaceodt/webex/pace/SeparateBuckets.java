package org.spaceodt.webex.pace;

import java.util.Map;

/** A bucket for each family. */
record SeparateBuckets(Map<String, Bucket> buckets) implements Server {
    @Override
    public boolean take(String family, long now) {
        return buckets.get(family).take(family, now);
    }

    @Override
    public long retryAfter(String family, long now) {
        return buckets.get(family).retryAfter(family, now);
    }
}
