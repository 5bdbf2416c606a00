package org.spaceodt.webex.pace.limit;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A limit as a run leaves it to the next: a token bucket.
 *
 * @param rate calls a second
 * @param rateError standard error of the rate
 * @param burst calls, at least 1
 * @param burstError standard error of the burst
 * @param roundTrip seconds that nearly every answer kept to
 */
@RegisterForReflection
public record KnownLimit(double rate, double rateError, double burst, double burstError, double roundTrip) {
    /** @throws IllegalArgumentException for figures that no limit can have */
    public KnownLimit {
        if (!(rate > 0 && rateError >= 0 && burst >= 1 && burstError >= 0 && roundTrip > 0)
                || !Double.isFinite(rate + rateError + burst + burstError + roundTrip)) {
            throw new IllegalArgumentException("not the figures of a limit");
        }
    }
}
