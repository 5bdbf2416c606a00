package org.spaceodt.webex.pace.fit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Learns a bucket from {@link Stretch}es: keeps the last ones, and what the dropped ones told of the burst. A stretch that
 * contradicts those before it makes them worthless: then the limit has changed. Not thread-safe.
 */
public final class Fit {
    private static final int KEPT = 5;
    /** Seconds: in a shorter stretch after a hold nothing but the burst can have been wrong. */
    private static final double SOON = 0.5;
    /** Calls that a level may be off before a stretch contradicts the others, as a multiple of what chance explains. */
    private static final double CONTRADICTION = 3;
    /** Errors of a burst as a share of it: of the first calls, of one that was contradicted, of one that should last. */
    private static final double FIRST = 0.4;

    private static final double CONTRADICTED = 0.4;
    private static final double AT_MOST = 0.3;
    private static final double LASTING = 0.02;
    /** A rate alone is believed to have fallen to so much of it at least. */
    private static final double LEFT = 0.2;
    /** An error of the rate, as a share of it, with which it is not worth believing. */
    private static final double VAGUE = 0.5;
    /** Calls: the least error, as a level is only known by whether it was below one. */
    private static final double HALF = 0.5;

    private final Deque<Stretch> stretches = new ArrayDeque<>();
    private Estimate estimate = Estimate.NONE;
    private Solver.Expected expected = new Solver.Expected(1, 1);
    private int contradictions;

    public Estimate estimate() {
        return estimate;
    }

    /** What is known of the burst by other ways. */
    public void expectBurst(double calls, double error) {
        estimate = estimate.withBurst(calls, error);
        expected = new Solver.Expected(calls, error);
    }

    /** The very first calls, to an untouched bucket: they tell the burst, once the rate is known. */
    public void addFirst(Stretch stretch) {
        expectBurst(Math.max(1, stretch.accepted()), FIRST * stretch.accepted() + HALF);
        stretches.add(stretch);
    }

    /** What was learned earlier. */
    public void resume(double rate, double rateError, double burst, double burstError) {
        estimate = new Estimate(rate, rateError, burst, burstError, 0);
        expected = new Solver.Expected(burst, burstError);
    }

    /**
     * The limit fell before this stretch, if that began with a full bucket. Its rate follows from what passed, if the burst is what
     * it was; where that leaves no rate worth the name, both fell alike.
     *
     * @return whether the stretch tells it well enough; if not, nothing was learned
     */
    public boolean fellTo(Stretch stretch) {
        Estimate before = estimate;
        Solver.Expected burst = expected;
        stretches.add(stretch);
        expectBurst(before.burst(), HALF + LASTING * before.burst());
        solve();
        if (estimate.rate() < LEFT * before.rate()) {
            double share = stretch.accepted() / (before.burst() + before.rate() * stretch.seconds());
            expectBurst(Math.max(1, share * before.burst()), HALF + AT_MOST * share * before.burst());
            solve();
        }
        boolean believed = stretch.full() && estimate.rateError() < VAGUE * estimate.rate();
        if (!believed) {
            stretches.clear();
            estimate = before;
            expected = burst;
        }
        return believed;
    }

    /**
     * The limit fell in this stretch. Where it was refused so soon after a hold that nothing else can have happened, the
     * burst may have fallen instead of the rate: only together with the next stretch can that be told.
     */
    public void fell(Stretch stretch) {
        if (stretch.full() || stretch.profile().seconds() > SOON) {
            restart();
        } else {
            stretches.clear();
            expectBurst(estimate.burst(), 1 + CONTRADICTED * estimate.burst());
            stretches.addLast(stretch);
        }
    }

    public void add(Stretch stretch) {
        Estimate before = estimate;
        stretches.addLast(stretch);
        if (stretches.size() > KEPT) {
            stretches.removeFirst();
            // What the dropped one told of the burst must not be lost with it.
            expectBurst(before.burst(), Math.max(HALF + LASTING * before.burst(), before.burstError()));
        }
        solve();
        double off = Math.abs(stretch.left(estimate.rate(), estimate.burst()) - Stretch.EMPTY);
        if (stretches.size() > 1 && off > CONTRADICTION * (1 + stretch.doubt())) {
            contradictions++;
            estimate = before;
            restart();
            stretches.addLast(stretch);
            solve();
        } else {
            contradictions = 0;
        }
    }

    /** Forgets the stretches; the burst remains as an expectation, the weaker the more often that went wrong. */
    private void restart() {
        stretches.clear();
        double burst = estimate.burst();
        double error = contradictions > 1
                ? CONTRADICTED * burst
                : Math.min(AT_MOST * burst, LASTING * burst + estimate.burstError());
        expectBurst(burst, HALF + error);
    }

    private void solve() {
        estimate = new Solver(stretches, expected).solve();
    }
}
