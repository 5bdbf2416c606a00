package org.spaceodt.webex.pace;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Rate and burst that explain the last stretches best (least squares over a grid of bursts). A stretch that contradicts
 * those before it makes them worthless: then the limit has changed. Not thread-safe.
 */
final class Fit {
    private static final int KEPT = 5;
    /** Seconds. */
    private static final double SOON = 0.5;

    private static final double SHORTEST = 0.001;
    private static final int GRID = 15;
    private static final int BISECTIONS = 32;
    private static final double CONTRADICTION = 3;

    private final Deque<Stretch> stretches = new ArrayDeque<>();
    private double rate;
    private double rateError;
    private double burst = 1;
    private double burstError;
    private double expectedBurst = 1;
    private double expectedError = 1;
    private double slope;
    private int contradictions;

    double rate() {
        return rate;
    }

    /** Standard error of the rate, in calls a second. */
    double rateError() {
        return rateError;
    }

    double burst() {
        return burst;
    }

    double burstError() {
        return burstError;
    }

    /** Forgets the stretches; the burst remains as an expectation. */
    void restart() {
        stretches.clear();
        double error = contradictions > 1 ? burst * 0.4 : Math.min(burst * 0.3, 0.02 * burst + burstError);
        expectBurst(burst, 0.5 + error);
    }

    /** Forgets everything. */
    void clear() {
        stretches.clear();
        rate = 0;
        rateError = 0;
        slope = 0;
        contradictions = 0;
        expectBurst(1, 1);
    }

    /** Forgets the stretches, and believes less in the burst. */
    void forget() {
        stretches.clear();
        expectBurst(burst, 1 + burst * 0.4);
    }

    /**
     * The limit fell in this stretch. Where it was refused so soon after a hold that nothing else can have happened, the
     * burst may have fallen instead of the rate: only together with the next stretch can that be told.
     */
    void fell(Stretch stretch) {
        if (stretch.full() || stretch.profile().seconds() > SOON) {
            restart();
        } else {
            forget();
            stretches.addLast(stretch);
        }
    }

    void expectBurst(double calls, double error) {
        burst = calls;
        burstError = error;
        expectedBurst = calls;
        expectedError = error;
    }

    /** The very first calls, to an untouched bucket: they tell the burst, once the rate is known. */
    void addFirst(Stretch stretch) {
        expectBurst(Math.max(1, stretch.accepted()), 0.4 * stretch.accepted() + 0.5);
        stretches.add(stretch);
    }

    /** How far off the level at the end of a stretch may be, by what is known before it. */
    double levelError(Stretch stretch) {
        double more = stretch.left(rate + rateError, burst) - stretch.left(rate, burst);
        double larger = stretch.left(rate + slope * burstError, burst + burstError) - stretch.left(rate, burst);
        return Math.abs(more) + Math.abs(larger);
    }

    void add(Stretch stretch) {
        double burstBefore = burst;
        double errorBefore = burstError;
        stretches.addLast(stretch);
        if (stretches.size() > KEPT) {
            // What the dropped one told of the burst must not be lost with it.
            stretches.removeFirst();
            expectBurst(burst, Math.max(0.5 + 0.02 * burst, burstError));
        }
        solve();
        double off = Math.abs(stretch.left(rate, burst) - Stretch.EMPTY);
        if (stretches.size() > 1 && off > CONTRADICTION * (1 + stretch.doubt())) {
            contradictions++;
            burst = burstBefore;
            burstError = errorBefore;
            restart();
            stretches.addLast(stretch);
            solve();
        } else {
            contradictions = 0;
        }
    }

    private void solve() {
        double low = Math.max(1, expectedBurst - 2 * expectedError);
        double high = Math.max(low + 0.5, expectedBurst + 2 * expectedError);
        if (stretches.getFirst().full() && stretches.size() > 1) {
            high = Math.max(low + 0.5, Math.min(high, stretches.getFirst().accepted() + 0.5));
        }
        for (int round = 0; round < 3; round++) {
            double step = (high - low) / (GRID - 1);
            scan(low, step);
            low = Math.max(1, burst - 2 * Math.max(burstError, step * 0.5));
            high = burst + 2 * Math.max(burstError, step * 0.5);
        }
    }

    private void scan(double low, double step) {
        double[] rates = new double[GRID];
        double[] costs = new double[GRID];
        int best = 0;
        for (int i = 0; i < GRID; i++) {
            rates[i] = rateFor(low + i * step);
            costs[i] = cost(rates[i], low + i * step);
            best = costs[i] < costs[best] ? i : best;
        }
        double weights = 0;
        double meanBurst = 0;
        double squares = 0;
        double meanRate = 0;
        double rateSquares = 0;
        for (int i = 0; i < GRID; i++) {
            double weight = Math.exp((costs[best] - costs[i]) / 2);
            weights += weight;
            meanBurst += weight * i * step;
            squares += weight * i * step * i * step;
            meanRate += weight * rates[i];
            rateSquares += weight * rates[i] * rates[i];
        }
        meanBurst /= weights;
        meanRate /= weights;
        burst = low + meanBurst;
        burstError = Math.sqrt(Math.max(0, squares / weights - meanBurst * meanBurst)) + step * 0.1;
        rate = rateFor(burst);
        double own = ownError();
        rateError = Math.hypot(own, Math.sqrt(Math.max(0, rateSquares / weights - meanRate * meanRate)));
        slope = (rates[Math.min(GRID - 1, best + 1)] - rates[Math.max(0, best - 1)])
                / ((Math.min(GRID - 1, best + 1) - Math.max(0, best - 1)) * step);
    }

    /** Error of the rate if the burst were known. */
    private double ownError() {
        double sum = 0;
        double small = rate * 0.001;
        for (Stretch stretch : stretches) {
            double seconds = (stretch.left(rate + small, burst) - stretch.left(rate - small, burst)) / (2 * small);
            double error = (0.5 + stretch.doubt());
            sum += seconds * seconds / (error * error);
        }
        return 1 / Math.sqrt(Math.max(1e-9, sum));
    }

    private double cost(double rate, double burst) {
        double sum = Math.pow((burst - expectedBurst) / expectedError, 2);
        Stretch last = stretches.getLast();
        // A bucket that runs over all the time explains any refusal; do not believe in it lightly.
        sum += Math.pow(Math.log(rate * Math.max(SHORTEST, last.seconds()) / (last.accepted() + 1)), 2);
        for (Stretch stretch : stretches) {
            sum += Math.pow((stretch.left(rate, burst) - Stretch.EMPTY) / (0.5 + stretch.doubt()), 2);
        }
        return sum;
    }

    /** The rate for which the buckets are empty at the ends of the stretches, taken together. */
    private double rateFor(double burst) {
        Stretch last = stretches.getLast();
        double average = (last.accepted() + 1) / Math.max(SHORTEST, last.seconds());
        double low = Math.log(average * 0.02);
        double high = Math.log(average * 50);
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (excess(Math.exp(middle), burst) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private double excess(double rate, double burst) {
        double sum = 0;
        for (Stretch stretch : stretches) {
            double error = 0.5 + stretch.doubt();
            sum += (stretch.left(rate, burst) - Stretch.EMPTY)
                    * Math.max(SHORTEST, stretch.seconds())
                    / (error * error);
        }
        return sum;
    }
}
