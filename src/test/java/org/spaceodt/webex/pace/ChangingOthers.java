package org.spaceodt.webex.pace;

import java.util.Random;

/** A bucket of which another client takes its part: a third, then a fifteenth, and so on; at random moments. */
final class ChangingOthers implements Server {
    private static final double MUCH = 33;
    private static final double LITTLE = 7;

    private final Bucket bucket;
    private final double seconds;
    private final Random random;
    private long next;
    private long taken;

    /** @param seconds after which the part changes */
    ChangingOthers(Bucket bucket, double seconds, long seed) {
        this.bucket = bucket;
        this.seconds = seconds;
        this.random = new Random(seed);
    }

    long taken() {
        return taken;
    }

    @Override
    public boolean take(String family, long now) {
        while (next <= now) {
            taken += bucket.take("others", next) ? 1 : 0;
            double perSecond = (long) (next / 1e9 / seconds) % 2 == 0 ? MUCH : LITTLE;
            next += (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
        }
        return bucket.take(family, now);
    }

    @Override
    public long retryAfter(String family, long now) {
        return bucket.retryAfter(family, now);
    }
}
