package org.spaceodt.webex.pace;

/** A bucket of which another client takes its part, evenly. */
final class WithOthers implements Server {
    private final Bucket bucket;
    private final long spacing;
    private long next;

    WithOthers(Bucket bucket, double perSecond) {
        this.bucket = bucket;
        this.spacing = (long) (1e9 / perSecond);
    }

    @Override
    public boolean take(String family, long now) {
        for (; next <= now; next += spacing) {
            bucket.take("others", next);
        }
        return bucket.take(family, now);
    }

    @Override
    public long retryAfter(String family, long now) {
        return bucket.retryAfter(family, now);
    }
}
