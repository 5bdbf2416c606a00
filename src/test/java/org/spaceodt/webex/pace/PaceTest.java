package org.spaceodt.webex.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is learned, in simulated time: against token buckets and other limits, from cold, over many seeds. */
class PaceTest {
    private static final int SEEDS = 8;

    @Test
    void withoutARefusalThereIsNoBound() {
        Simulation run = new Simulation(new Bucket(1e9, 1e9), 1).run(5);

        assertThat(run.limits().shared().pace()).isEmpty();
        // A hundred callers at 50 ms; the first second is slower, because it starts with a few calls.
        assertThat(run.count().accepted()).isGreaterThan(9_000);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 50, 50, 120, 0.98, 0.01",
        "100, 50, 50, 600, 0.98, 0.005",
        "100, 50, 5, 120, 0.98, 0.01",
        "100, 50, 0.2, 120, 0.98, 0.01",
        "100, 50, 500, 120, 0.95, 0.015",
        "50, 50, 50, 120, 0.98, 0.015",
        "5, 5, 50, 300, 0.96, 0.03",
        "30, 10, 50, 120, 0.95, 0.015",
        "800, 200, 50, 120, 0.97, 0.01"
    })
    void aLimitIsUsedAlmostWhollyAndHardlyEverOverrun(
            double rate, double burst, double latency, int seconds, double least, double most) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulation run = new Simulation(new Bucket(rate, burst), seed)
                    .latency(latency, 0)
                    .run(seconds);

            assertThat(run.count().accepted() / (rate * seconds)).isGreaterThan(least);
            assertThat(run.count().refusedShare()).isLessThan(most);
        }
    }

    @ParameterizedTest
    @CsvSource({"50, 90, 0.98, 0.97", "50, 60, 0.97, 0.95", "200, 90, 0.95, 0.93", "200, 60, 0.81, 0.79"})
    void aLimitThatChangesAndChangesBackIsFollowed(double other, int seconds, double median, double least) {
        double[] shares = new double[SEEDS];
        for (int seed = 1; seed <= SEEDS; seed++) {
            Bucket bucket = new Bucket(100, 50);
            Simulation run = new Simulation(bucket, seed).run(seconds + seed * 0.7);
            bucket.change(run.now(), other, 50);
            run.run(seconds);
            bucket.change(run.now(), 100, 50);
            run.run(seconds);

            double permitted = 100 * (2 * seconds + seed * 0.7) + other * seconds;
            shares[seed - 1] = run.count().accepted() / permitted;
            assertThat(run.count().refusedShare()).isLessThan(0.01);
        }
        Arrays.sort(shares);
        assertThat(shares[0]).isGreaterThan(least);
        assertThat(shares[SEEDS / 2]).isGreaterThan(median);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 50, 100, 50, 0, 0",
        "100, 50, 100, 50, 0, 0.3",
        "100, 50, 50, 50, 0, 0",
        "100, 50, 50, 50, 0, 0.3",
        "100, 50, 50, 50, 0, 0.9",
        "100, 50, 50, 25, 0, 0",
        "100, 50, 80, 50, 5, 0.3",
        "50, 50, 50, 50, 20, 0",
        "800, 200, 400, 200, 0, 0"
    })
    void theNextRunBeginsWithWhatWasLearnedAndSeesThatTheLimitFellSince(
            double rate, double burst, double nextRate, double nextBurst, double jitter, double cold) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulation first = new Simulation(new Bucket(rate, burst), seed)
                    .latency(50, jitter)
                    .run(60);
            Simulation next = new Simulation(new Bucket(nextRate, nextBurst), 100 + seed)
                    .latency(50, jitter)
                    .cold(cold);
            next.limits().resume(first.limits().learned(), next.now());
            next.run(20);

            assertThat(next.count().accepted() / (20 * nextRate)).isGreaterThan(0.95);
            assertThat(next.count().refusedShare()).isLessThan(0.005);
        }
    }

    @Test
    void theNextRunSeesThatTheLimitWasRaisedOrIsGone() {
        Simulation first = new Simulation(new Bucket(100, 50), 1).run(60);
        Simulation raised = new Simulation(new Bucket(200, 50), 2);
        Simulation free = new Simulation(new Bucket(1e9, 1e9), 3);
        for (Simulation next : List.of(raised, free)) {
            next.limits().resume(first.limits().learned(), next.now());
            next.run(120);
        }

        assertThat(raised.limits().shared().pace().orElseThrow()).isCloseTo(200, within(4.0));
        assertThat(free.limits().shared().pace()).isEmpty();
    }

    @Test
    void nothingIsLearnedBeforeRateAndBurstAreKnown() {
        assertThat(new Simulation(new Bucket(1e9, 1e9), 1).run(5).limits().learned())
                .isEmpty();
        assertThat(new Simulation(new FixedWindow(300, 60), 1)
                        .run(1200)
                        .limits()
                        .learned())
                .isEmpty();
    }

    @Test
    void whatWasRefusedInThisRunIsBelievedBeforeWhatAnEarlierOneLearned() {
        Simulation first = new Simulation(new Bucket(100, 50), 1).run(60);
        Simulation next = new Simulation(new Bucket(10, 10), 2).run(60);
        next.limits().resume(first.limits().learned(), next.now());

        assertThat(next.limits().shared().pace().orElseThrow()).isLessThan(15);
    }

    @ParameterizedTest
    @CsvSource({"20, 0.95, 0.01", "100, 0.82, 0.015"})
    void jitterAndCallsThatOvertakeEachOtherDoNotBreakIt(double mean, double least, double most) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulation run =
                    new Simulation(new Bucket(100, 50), seed).latency(50, mean).run(120);

            assertThat(run.count().accepted() / 12_000.0).isGreaterThan(least);
            assertThat(run.count().refusedShare()).isLessThan(most);
        }
    }

    @Test
    void aBurstThatChangesIsLearnedAnew() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Bucket bucket = new Bucket(100, 50);
            Simulation run = new Simulation(bucket, seed).run(60);
            bucket.change(run.now(), 100, 20);
            run.run(60);
            long before = run.count().accepted();
            run.run(120);

            assertThat((run.count().accepted() - before) / 12_000.0).isGreaterThan(0.9);
            assertThat(run.count().refusedShare()).isLessThan(0.015);
        }
    }

    @Test
    void aServerThatAsksForNoWaitIsNotFlooded() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulation run = new Simulation(new Bucket(100, 50).retryAfter(0), seed).run(120);

            assertThat(run.count().accepted() / 12_000.0).isGreaterThan(0.98);
            assertThat(run.count().refusedShare()).isLessThan(0.015);
        }
    }

    @Test
    void aServerThatAsksForFiveSecondsCostsMoreButIsFollowed() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulation run = new Simulation(new Bucket(100, 50).retryAfter(5), seed).run(600);

            assertThat(run.count().accepted() / 60_000.0).isGreaterThan(0.93);
            assertThat(run.count().refusedShare()).isLessThan(0.005);
        }
    }

    @Test
    void aFixedWindowIsUsedUpAndItsEndAwaited() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulation run = new Simulation(new FixedWindow(300, 60), seed).run(1200);

            assertThat(run.count().accepted() / 6_000.0).isGreaterThan(0.9);
            assertThat(run.count().refusedShare()).isLessThan(0.03);
        }
    }

    @Test
    void whatOthersTakeOfTheSameLimitIsLeftToThem() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Bucket bucket = new Bucket(100, 50);
            Server shared = new WithOthers(bucket, 30);
            Simulation run = new Simulation(shared, seed).run(240);

            assertThat(run.count().accepted() / (240 * 70.0)).isBetween(0.9, 1.01);
            assertThat(run.count().refusedShare()).isLessThan(0.02);
        }
    }

    @Test
    void afterAHoldNoMoreGoAtOnceThanTheBucketHolds() {
        Simulation run = new Simulation(new Bucket(100, 50), 3).run(120);
        assertThat(run.mostAtOnce()).isBetween(20, 50);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void familiesThatShareALimitAreNotSplit(int seed) {
        Simulation mixed = new Simulation(new Bucket(100, 50), seed)
                .families("people", "devices", "locations", "queues")
                .run(300);
        Simulation jittery = new Simulation(new Bucket(50, 50), seed)
                .families("people", "devices")
                .latency(50, 60)
                .run(300);

        assertThat(mixed.limits().split()).isEmpty();
        assertThat(jittery.limits().split()).isEmpty();
    }
}
