package org.spaceodt.webex.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FamilyLimits that are no token bucket of our own, in simulated time: nothing may collapse, nothing may hammer. */
class OtherLimitsTest {
    private static final int SEEDS = 4;

    @ParameterizedTest
    @CsvSource({"300, 60, 0", "300, 60, 20", "6000, 60, 0", "1000, 10, 0"})
    void aQuotaIsUsedUpAndHardlyEverOverrunOnceItIsKnown(long calls, double window, double jitter) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulation run = new Simulation(new FixedWindow(calls, window), seed).latency(50, jitter);

            assertUsed(run, 600, calls / window, 0.95, 0.01);
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 0, 0.7, 0.015", "100, 20, 0.65, 0.015", "10, 0, 0.75, 0.015"})
    void aCounterThatIsResetEachSecondIsUsed(long calls, double jitter, double least, double most) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulation run = new Simulation(new FixedWindow(calls, 1), seed).latency(50, jitter);

            assertUsed(run, 150, calls, least, most);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 1, 0, 0.9, 0.01", "10, 1, 5, 0.5, 0.02", "100, 2, 0, 0.9, 0.01", "500, 20, 5, 0.8, 0.01"})
    void aSmallBurstIsNotTakenForAHigherRate(double rate, double burst, double jitter, double least, double most) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulation run = new Simulation(new Bucket(rate, burst), seed).latency(50, jitter);

            assertUsed(run, 150, rate, least, most);
        }
    }

    @ParameterizedTest
    @CsvSource({"45, 0, 0.95", "480, 0, 0.9", "45, 20, 0.35"})
    void aLimitOnCallsInFlightIsLivedWith(double millis, double jitter, double least) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulation run = new Simulation(new InFlight(10, millis), seed).latency(millis + 5, jitter);

            assertUsed(run, 150, 10_000 / (millis + 5), least, 0.01);
        }
    }

    @ParameterizedTest
    @CsvSource({"30", "10"})
    void aPartThatOthersTakeMayChange(double seconds) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            ChangingOthers others = new ChangingOthers(new Bucket(100, 50), seconds, seed);
            Simulation run = new Simulation(others, seed).run(600);

            assertThat(run.count().accepted() / (60_000.0 - others.taken())).isGreaterThan(0.8);
            assertThat(run.count().refusedShare()).isLessThan(0.015);
        }
    }

    @ParameterizedTest
    @CsvSource({"1.5", "20", "40"})
    void oneRefusalAmongCallsThatNobodyLimitsIsForgottenSoon(double at) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Server server = new OddOne(new Bucket(1000, 500), at);
            Simulation run =
                    new Simulation(server, seed).callers(10).latency(100, 0).run(at + 10);
            long before = run.count().accepted();
            run.run(20);

            // Ten callers at 100 ms.
            assertThat((run.count().accepted() - before) / 2_000.0).isGreaterThan(0.95);
        }
    }

    @Test
    void oneRefusalAtAKnownLimitDoesNotSpoilWhatIsKnown() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Simulation run = new Simulation(new OddOne(new Bucket(100, 50), 40), seed).run(120);

            assertThat(run.count().accepted() / 12_000.0).isGreaterThan(0.95);
            assertThat(run.count().refusedShare()).isLessThan(0.01);
        }
    }

    /** So many seconds are not counted, and as many are. */
    private static void assertUsed(Simulation run, double seconds, double perSecond, double least, double most) {
        run.run(seconds);
        long accepted = run.count().accepted();
        long refused = run.count().refused();
        run.run(seconds);
        double later = run.count().accepted() - accepted;
        double laterRefused = run.count().refused() - refused;

        assertThat(later / (perSecond * seconds)).isGreaterThan(least);
        assertThat(laterRefused / (later + laterRefused)).isLessThan(most);
    }
}
