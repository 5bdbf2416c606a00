package org.spaceodt.webex.pace.limit;

import org.spaceodt.webex.pace.fit.Estimate;

/**
 * When to overrun the limit on purpose, to notice that it was raised: as often as that is cheap beside what passes
 * meanwhile, sooner while the rate is not known well. Not thread-safe.
 */
final class Schedule {
    /** Share of the calls that probes may cost, where each of them costs much; it rises where they cost little. */
    private static final double SPENT = 0.0057;
    /** What is added to that share, in calls, for cheap probes. */
    private static final double CHEAP = 0.2;

    private static final double CHEAP_FROM = 10;
    /** Refusals that a probe brings: one, and sometimes a second that was under way. */
    private static final double REFUSALS = 1.3;
    /** Calls that a refusal costs even where nothing runs over. */
    private static final double REFUSAL_COST = 4;
    /** By how many errors the rate may be off when it is weighed against the cost. */
    private static final double ERRORS = 3.2;
    /** Seconds. */
    private static final double LONGEST = 3600;

    private double affordable = 1;

    /** Seconds between two probes that can be afforded, whatever the rate's error. */
    double affordable() {
        return affordable;
    }

    /**
     * @param hold seconds that a refusal stops everybody
     * @param last seconds without a refusal before this: the next time should teach more
     * @return seconds
     */
    double next(Estimate estimate, double hold, double last) {
        double cost = Math.max(0, estimate.rate() * hold - estimate.burst());
        affordable = Math.max(
                cost / ((SPENT + CHEAP / (CHEAP_FROM + cost)) * estimate.rate()), REFUSALS / (SPENT * estimate.rate()));
        double doubtful = Math.max(2 * last, (cost + REFUSAL_COST) / Math.max(1e-9, ERRORS * estimate.rateError()));
        return Math.min(LONGEST, Math.max(1, Math.min(affordable, doubtful)));
    }
}
