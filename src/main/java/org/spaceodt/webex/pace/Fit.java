package org.spaceodt.webex.pace;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Rate and burst that explain the last stretches best (least squares, a few Gauss-Newton steps). A stretch that
 * contradicts those before it makes them worthless: then the limit has changed. Not thread-safe.
 */
final class Fit {
    private static final int KEPT = 8;
    private static final int STEPS = 8;
    /** So many standard errors off, a stretch is not explained by chance. */
    private static final double CONTRADICTION = 4;

    private final Deque<Stretch> stretches = new ArrayDeque<>();
    private double rate;
    private double rateError;
    private double burst;
    private double burstError;
    private double expectedBurst;
    private double expectedBurstError;

    double rate() {
        return rate;
    }

    /** Standard error of the rate, in calls a second. */
    double rateError() {
        return rateError;
    }

    double burst() {
        return Math.max(1, burst);
    }

    double burstError() {
        return burstError;
    }

    /** Forgets the stretches; the burst remains as an expectation. */
    void restart() {
        stretches.clear();
        expectBurst(burst(), 1 + burst() * 0.3);
    }

    void expectBurst(double calls, double error) {
        burst = calls;
        burstError = error;
        expectedBurst = calls;
        expectedBurstError = error;
    }

    /** The very first calls, to an untouched bucket: they tell the burst, once the rate is known. */
    void addFirst(Stretch stretch) {
        expectBurst(stretch.accepted(), stretch.accepted() + 10);
        stretches.add(stretch);
    }

    /** @return whether it agrees with those before */
    boolean add(Stretch stretch) {
        boolean agrees = rate == 0 || agrees(stretch);
        if (!agrees) {
            restart();
        }
        stretches.addLast(stretch);
        if (stretches.size() > KEPT) {
            stretches.removeFirst();
        }
        solve();
        return agrees;
    }

    private boolean agrees(Stretch stretch) {
        double off = Math.abs(stretch.accepted() - stretch.expected(rate, burst));
        double error = Math.hypot(1 + stretch.doubt(), rateError * stretch.usefulSeconds(rate, burst))
                + (stretch.ranOver(rate, burst) ? burstError : 0);
        return off <= 2 + CONTRADICTION * error;
    }

    private void solve() {
        rate = Math.max(1e-3, stretches.getLast().rate(burst));
        double[] inverse = new double[2];
        for (int i = 0; i < STEPS; i++) {
            inverse = step();
        }
        rateError = Math.sqrt(Math.max(0, inverse[0]));
        burstError = Math.min(burst, Math.sqrt(Math.max(0, inverse[1])));
    }

    /** @return the variances of rate and burst */
    private double[] step() {
        double rr = 0;
        double rb = 0;
        double bb = 1 / (expectedBurstError * expectedBurstError);
        double r = 0;
        double b = (expectedBurst - burst) * bb;
        for (Stretch stretch : stretches) {
            double weight = 1 / ((1 + stretch.doubt()) * (1 + stretch.doubt()));
            double byRate = stretch.usefulSeconds(rate, burst);
            double byBurst = stretch.ranOver(rate, burst) ? 1 : 0;
            double off = stretch.accepted() - stretch.expected(rate, burst);
            rr += weight * byRate * byRate;
            rb += weight * byRate * byBurst;
            bb += weight * byBurst;
            r += weight * byRate * off;
            b += weight * byBurst * off;
        }
        double determinant = Math.max(1e-12, rr * bb - rb * rb);
        rate = Math.max(1e-3, rate + (r * bb - b * rb) / determinant);
        burst = Math.max(1, burst + (b * rr - r * rb) / determinant);
        return new double[] {bb / determinant, rr / determinant};
    }
}
