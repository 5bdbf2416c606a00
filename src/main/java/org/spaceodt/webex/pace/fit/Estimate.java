package org.spaceodt.webex.pace.fit;

/**
 * A token bucket, as far as it is known.
 *
 * @param rate calls a second
 * @param rateError standard error of the rate
 * @param burst calls, at least 1
 * @param burstError standard error of the burst
 * @param slope by how much the rate would be another if the burst were larger by one
 */
public record Estimate(double rate, double rateError, double burst, double burstError, double slope) {
    static final Estimate NONE = new Estimate(0, 0, 1, 1, 0);

    Estimate withBurst(double calls, double error) {
        return new Estimate(rate, rateError, calls, error, slope);
    }

    /** How far off the level at the end of a stretch may be, by what is known before it (calls). */
    public double levelError(Stretch stretch) {
        double left = stretch.left(rate, burst);
        double faster = stretch.left(rate + rateError, burst) - left;
        double larger = stretch.left(rate + slope * burstError, burst + burstError) - left;
        return Math.abs(faster) + Math.abs(larger);
    }
}
