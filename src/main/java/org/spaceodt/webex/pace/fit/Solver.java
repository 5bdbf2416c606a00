package org.spaceodt.webex.pace.fit;

import java.util.Collection;

/**
 * Rate and burst that explain some stretches best: least squares over a grid of bursts, each with the rate that fits it.
 * Its work is bounded: {@value #ROUNDS} x {@value #GRID} x {@value #BISECTIONS} replays of each stretch.
 */
final class Solver {
    /** Times that the grid is laid, each time closer to the best. */
    private static final int ROUNDS = 3;

    private static final int GRID = 15;
    /** The rate is looked for between a fiftieth of the average and fifty times it ... */
    private static final double WITHIN = 50;
    /** ... and found to a hundred-thousandth. */
    private static final int BISECTIONS = 20;
    /** Seconds: a refusal before anything was sent would divide by nothing. */
    private static final double SHORTEST = 0.001;
    /** Calls that a level may be off even without jitter: it is only known to have been below one. */
    private static final double HALF = 0.5;
    /**
     * A bucket that runs over all the time explains any refusal. Against believing in it, this weighs the square of the
     * logarithm of what would have run over.
     */
    private static final double SPILL = 10;
    /** A step of the rate, to see how much depends on it. */
    private static final double STEP = 0.001;

    private final Collection<Stretch> stretches;
    private final Expected expected;
    private final double average;

    /** What is known of the burst before, and its standard error (calls). */
    record Expected(double burst, double error) {}

    /** @param stretches in their order, at least one */
    Solver(Collection<Stretch> stretches, Expected expected) {
        this.stretches = stretches;
        this.expected = expected;
        double perSecond = 1;
        for (Stretch stretch : stretches) {
            perSecond = average(stretch);
        }
        this.average = perSecond;
    }

    Estimate solve() {
        double low = Math.max(1, expected.burst() - 2 * expected.error());
        double high = Math.min(expected.burst() + 2 * expected.error(), most());
        Estimate best = Estimate.NONE;
        for (int round = 0; round < ROUNDS; round++) {
            Grid grid = grid(low, Math.max(HALF, high - low) / (GRID - 1));
            best = grid.estimate();
            double around = 2 * Math.max(best.burstError(), grid.step * 0.5);
            low = Math.max(1, best.burst() - around);
            high = best.burst() + around;
        }
        return best;
    }

    /** A bucket that was full at the beginning held no more than passed until it was empty. */
    private double most() {
        Stretch first = stretches.iterator().next();
        return first.full() && stretches.size() > 1 ? first.accepted() + HALF : Double.MAX_VALUE;
    }

    private Grid grid(double low, double step) {
        Grid grid = new Grid(low, step);
        for (int i = 0; i < GRID; i++) {
            grid.rates[i] = rateFor(grid.burst(i));
            grid.costs[i] = cost(grid.rates[i], grid.burst(i));
        }
        return grid;
    }

    /** What the costs at some bursts say, taken as the logarithms of likelihoods. */
    private final class Grid {
        private final double low;
        private final double step;
        private final double[] rates = new double[GRID];
        private final double[] costs = new double[GRID];

        Grid(double low, double step) {
            this.low = low;
            this.step = step;
        }

        double burst(int i) {
            return low + i * step;
        }

        Estimate estimate() {
            int best = best();
            double weights = 0;
            double index = 0;
            double indexSquares = 0;
            double rate = 0;
            double rateSquares = 0;
            for (int i = 0; i < GRID; i++) {
                double weight = Math.exp((costs[best] - costs[i]) / 2);
                weights += weight;
                index += weight * i;
                indexSquares += weight * i * i;
                rate += weight * rates[i];
                rateSquares += weight * rates[i] * rates[i];
            }
            double burst = low + step * index / weights;
            double burstError = step * (deviation(index, indexSquares, weights) + 0.1);
            double found = rateFor(burst);
            double rateError = Math.hypot(ownError(found, burst), deviation(rate, rateSquares, weights));
            return new Estimate(found, rateError, burst, burstError, slope(best));
        }

        private int best() {
            int best = 0;
            for (int i = 1; i < GRID; i++) {
                best = costs[i] < costs[best] ? i : best;
            }
            return best;
        }

        private double slope(int at) {
            int before = Math.max(0, at - 1);
            int after = Math.min(GRID - 1, at + 1);
            return (rates[after] - rates[before]) / ((after - before) * step);
        }

        private double deviation(double sum, double squares, double weights) {
            double mean = sum / weights;
            return Math.sqrt(Math.max(0, squares / weights - mean * mean));
        }
    }

    /** Error of the rate if the burst were known. */
    private double ownError(double rate, double burst) {
        double sum = 0;
        double small = rate * STEP;
        for (Stretch stretch : stretches) {
            double seconds = (stretch.left(rate + small, burst) - stretch.left(rate - small, burst)) / (2 * small);
            sum += square(seconds / error(stretch));
        }
        return 1 / Math.sqrt(Math.max(1e-9, sum));
    }

    private double cost(double rate, double burst) {
        double sum = square((burst - expected.burst()) / expected.error());
        for (Stretch stretch : stretches) {
            sum += SPILL * square(Math.max(0, Math.log(rate / average(stretch))));
            sum += square((stretch.left(rate, burst) - Stretch.EMPTY) / error(stretch));
        }
        return sum;
    }

    /** The rate for which the buckets are empty at the ends of the stretches, taken together. */
    private double rateFor(double burst) {
        double low = Math.log(average / WITHIN);
        double high = Math.log(average * WITHIN);
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
            double left = stretch.left(rate, burst) - Stretch.EMPTY;
            sum += left * Math.max(SHORTEST, stretch.seconds()) / square(error(stretch));
        }
        return sum;
    }

    private static double average(Stretch stretch) {
        return (stretch.accepted() + 1) / Math.max(SHORTEST, stretch.seconds());
    }

    private static double error(Stretch stretch) {
        return HALF + stretch.doubt();
    }

    private static double square(double value) {
        return value * value;
    }
}
