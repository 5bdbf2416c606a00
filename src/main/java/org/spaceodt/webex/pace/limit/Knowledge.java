package org.spaceodt.webex.pace.limit;

import org.spaceodt.webex.pace.fit.Estimate;
import org.spaceodt.webex.pace.fit.Fit;
import org.spaceodt.webex.pace.fit.Stretch;

/** Turns refusals into how to go on: what each teaches, and what pace follows from it. Not thread-safe. */
final class Knowledge {
    private static final double SECOND = 1e9;
    /** A search begins with so much of what passed before the first refusal and in its hold, where nothing did ... */
    private static final double AFTER_FIRST = 1.5;
    /** ... or of the pace at which the limit was seen to have changed, which was some time after it did. */
    private static final double AFTER_CHANGE = 0.6;
    /** By how much faster a search went than the rate if the limit was raised; chance alone ends it sooner. */
    private static final double RAISED = 2;
    /** The lowest pace after the first calls, in calls a second. */
    private static final double LEAST_FIRST = 0.5;
    /** By how many errors of the rate the pace keeps away from it, at first down, in the end up. */
    private static final double ERRORS = 1.5;
    /** The pace is never below so much of what passed lately. */
    private static final double PASSED = 0.9;
    /** An unexpected refusal is too soon if it comes before so much of the time between two affordable probes. */
    private static final double TOO_SOON = 1.0 / 3;

    /** Seconds before a probe is due, after an earlier run was believed, or seen to be wrong. */
    private static final double BELIEVED = 20;
    /** The least error of a rate, as a share of it, when it was learned in an earlier run. */
    private static final double RESUMED_ERROR = 0.002;

    private final Latency latency;
    private final Fit fit = new Fit();
    private final Schedule schedule = new Schedule();
    private final Caution caution = new Caution();

    Knowledge(Latency latency) {
        this.latency = latency;
    }

    Estimate estimate() {
        return fit.estimate();
    }

    /** What else is known of the bucket, roughly. */
    void expectBurst(double calls) {
        fit.expectBurst(Math.max(2, calls), Math.max(2, calls));
    }

    Search search(double perSecond, long from) {
        return new Search(perSecond, latency.typical(), from);
    }

    KnownLimit learned() {
        Estimate now = estimate();
        return new KnownLimit(now.rate(), now.rateError(), now.burst(), now.burstError(), latency.roundTrip());
    }

    /** The bucket of an earlier run. Others may have used it up meanwhile, so nothing is taken at once. */
    Resumed resume(KnownLimit earlier, long now) {
        latency.add(earlier.roundTrip());
        fit.resume(
                earlier.rate(),
                Math.max(earlier.rateError(), RESUMED_ERROR * earlier.rate()),
                earlier.burst(),
                earlier.burstError());
        Estimate bucket = estimate();
        Settled.Ramp ramp = new Settled.Ramp(
                PASSED * bucket.rate(),
                bucket.rate(),
                Math.min(0.02 * bucket.rate(), ERRORS * bucket.rateError()),
                now,
                now + (long) (BELIEVED * SECOND));
        return new Resumed(new Settled(bucket, ramp, bucket.burst(), bucket.burst() - 1, earlier.roundTrip()));
    }

    /** How to go on after these refusals. */
    Phase after(Phase before, Lesson lesson) {
        if (before instanceof Open) {
            return first(lesson);
        }
        if (before instanceof Resumed && isSurprise(lesson) && fit.fellTo(lesson.stretch())) {
            return settle(lesson, BELIEVED);
        }
        if (before instanceof Settled settled) {
            judge(settled, lesson);
        }
        if (!(before instanceof Search) && isSurprise(lesson)) {
            fit.fell(lesson.stretch());
            return search(AFTER_CHANGE * lesson.perSecond(), lesson.until());
        }
        if (before instanceof Search search && isRaised(search, lesson)) {
            // What passed before obeyed another limit, and only what comes now is clear.
            fit.fell(lesson.stretch());
            return search(AFTER_CHANGE * search.pace().orElse(0), lesson.until());
        }
        fit.add(lesson.stretch());
        return settle(lesson, 0);
    }

    private Search first(Lesson lesson) {
        Stretch stretch = lesson.stretch();
        fit.addFirst(stretch);
        double seconds = stretch.seconds() + Math.max(0.1, lesson.holdSeconds());
        return search(Math.max(LEAST_FIRST, AFTER_FIRST * stretch.accepted() / seconds), lesson.until());
    }

    private void judge(Settled settled, Lesson lesson) {
        double seconds = lesson.stretch().profile().seconds();
        if (!settled.isProbing() && seconds < TOO_SOON * schedule.affordable()) {
            caution.tooSoon();
        } else {
            caution.asExpected();
        }
    }

    /** Whether the mirror was so far from empty that the limit must have fallen. */
    private boolean isSurprise(Lesson lesson) {
        double tolerated = Math.min(2, 0.5 + 0.25 * estimate().burst())
                + chance()
                + Stretch.doubt(Math.max(1, estimate().rate()), latency.deviation())
                + 3 * estimate().levelError(lesson.stretch());
        return lesson.level() > tolerated;
    }

    /** Whether a probe led to this search, and it got so far that the limit must have been raised. */
    private boolean isRaised(Search search, Lesson lesson) {
        return lesson.beganBefore(search.began())
                && search.pace().orElse(0) > RAISED * estimate().rate();
    }

    /** @param believed seconds before a probe is due */
    private Settled settle(Lesson lesson, double believed) {
        Estimate now = estimate();
        double least = Math.min(now.rate(), PASSED * lesson.perSecond());
        double spread = ERRORS * now.rateError() + caution.share() * now.rate();
        double due = Math.max(
                believed,
                schedule.next(
                        now, lesson.holdSeconds(), lesson.stretch().profile().seconds()));
        Settled.Ramp ramp =
                new Settled.Ramp(least, now.rate(), spread, lesson.until(), lesson.until() + (long) (due * SECOND));
        double level = now.rate() * lesson.holdSeconds() - Recorder.early(lesson.episode());
        return new Settled(now, ramp, Math.min(now.burst(), Math.max(0, level)), margin(now), latency.roundTrip());
    }

    /** Calls that stay in the bucket, for what chance and a rate that is slightly wrong take from it. */
    private double margin(Estimate now) {
        double wanted = Math.max(2 + chance() + now.burst() * 0.2, 15 * now.rateError());
        return Math.max(0, Math.min(now.burst() - 1, Math.min(now.burst() / 2, wanted)));
    }

    /** Calls by which the number of those on the way differs from moment to moment (twice the deviation). */
    private double chance() {
        return 2 * Math.sqrt(estimate().rate() * latency.deviation());
    }
}
