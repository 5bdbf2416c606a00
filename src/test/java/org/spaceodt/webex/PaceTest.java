package org.spaceodt.webex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PriorityQueue;
import org.junit.jupiter.api.Test;

/** The pace against a token bucket, in simulated time: a hundred callers, each call answered after 50 ms. */
class PaceTest {
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000_000_000L;

    @Test
    void withoutARefusalThereIsNoBound() {
        assertThat(new Pace().perSecond(0)).isInfinite();
    }

    @Test
    void aHundredASecondWithABurstOfFiftyIsUsedAlmostWhollyAndHardlyEverOverrun() {
        Simulation run = new Simulation(100, 50).runFor(130);

        assertThat(run.accepted / (130 * 100.0)).isGreaterThan(0.97);
        assertThat(run.refusedShare()).isLessThan(0.01);
    }

    @Test
    void aSlowLimitIsFoundToo() {
        Simulation run = new Simulation(5, 5).runFor(300);

        assertThat(run.accepted / (300 * 5.0)).isGreaterThan(0.85);
        assertThat(run.refusedShare()).isLessThan(0.12);
    }

    @Test
    void aFastLimitIsFoundToo() {
        Simulation run = new Simulation(800, 200).runFor(60);

        assertThat(run.accepted / (60 * 800.0)).isGreaterThan(0.9);
        assertThat(run.refusedShare()).isLessThan(0.02);
    }

    @Test
    void aLimitThatIsHalvedOnTheWayIsFollowedDown() {
        Simulation run = new Simulation(100, 50).runFor(60);
        long before = run.accepted;
        long refusedBefore = run.refused;
        run.bucket.rate = 50;
        run.runFor(100);

        assertThat((run.accepted - before) / (100 * 50.0)).isGreaterThan(0.9);
        assertThat((run.refused - refusedBefore) / (double) (run.accepted - before))
                .isLessThan(0.05);
    }

    @Test
    void aLimitThatIsDoubledOnTheWayIsFoundInTime() {
        Simulation run = new Simulation(100, 50).runFor(60);
        run.bucket.rate = 200;
        run.runFor(150);
        long before = run.accepted;
        run.runFor(40);

        assertThat((run.accepted - before) / (40 * 200.0)).isGreaterThan(0.85);
    }

    /** Events in the order of their time; nothing waits. */
    private static final class Simulation {
        private static final int CALLERS = 100;
        private static final long LATENCY = 50 * MILLI;
        private static final long RETRY_AFTER = SECOND;

        private final Pace pace = new Pace();
        private final Bucket bucket;
        private final PriorityQueue<long[]> answers = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
        private long now = 1;
        private long heldUntil = 1;
        private long nextTurn = 1;
        private long accepted;
        private long refused;

        Simulation(double rate, double burst) {
            bucket = new Bucket(rate, burst);
        }

        double refusedShare() {
            return refused / (double) (accepted + refused);
        }

        Simulation runFor(long seconds) {
            long end = now + seconds * SECOND;
            while (now < end) {
                long turn = Math.max(heldUntil, Math.max(now, nextTurn));
                boolean callerFree = answers.size() < CALLERS;
                if (!answers.isEmpty() && (!callerFree || answers.peek()[0] <= turn)) {
                    answer(answers.poll());
                } else {
                    now = turn;
                    call();
                }
            }
            return this;
        }

        private void call() {
            double perSecond = pace.perSecond(now);
            if (perSecond != Double.POSITIVE_INFINITY) {
                nextTurn = Math.max(nextTurn, now - 20 * MILLI) + (long) (SECOND / perSecond);
            }
            boolean ok = bucket.take(now);
            answers.add(new long[] {now + LATENCY, ok ? 1 : 0, now});
        }

        private void answer(long[] answer) {
            now = Math.max(now, answer[0]);
            if (answer[1] == 1) {
                accepted++;
                pace.accepted(now);
                return;
            }
            refused++;
            if (answer[2] >= heldUntil) {
                pace.refused(now, now + RETRY_AFTER);
            }
            heldUntil = Math.max(heldUntil, now + RETRY_AFTER);
            nextTurn = heldUntil;
        }
    }

    private static final class Bucket {
        private final double burst;
        private double rate;
        private double tokens;
        private long last = 1;

        Bucket(double rate, double burst) {
            this.rate = rate;
            this.burst = burst;
            this.tokens = burst;
        }

        boolean take(long now) {
            tokens = Math.min(burst, tokens + rate * (now - last) / SECOND);
            last = now;
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        }
    }
}
