package org.spaceodt.cli.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spaceodt.inventory.read.ModuleProgress;
import org.spaceodt.job.Eta;

class TimesLeftTest {
    private static final int A_SECOND = 10;

    private final TimesLeft times = new TimesLeft();

    private static ModuleProgress module(String name, long ended, boolean allKnown) {
        return new ModuleProgress(name, ended, 1_000, allKnown, ended, 0, 0, false, 1);
    }

    private void afterSeconds(int seconds, boolean allKnown, Duration hold) {
        times.look(
                Duration.ofSeconds(seconds),
                List.of(
                        module("people", (long) A_SECOND * seconds, true),
                        module("queues", (long) A_SECOND * seconds, allKnown)),
                hold);
    }

    @Test
    void theTimeLeftIsTheOneThatAJobOfAsManyItemsWouldSay() {
        Eta job = new Eta();
        Optional<Duration> said = Optional.empty();
        for (int second = 0; second <= 30; second++) {
            Duration hold = second == 20 ? Duration.ofSeconds(15) : Duration.ZERO;
            said = job.left(Duration.ofSeconds(second), 2L * A_SECOND * second, 2_000 - 2L * A_SECOND * second, hold);
            afterSeconds(second, true, hold);
            assertThat(times.ofAll()).as("after %s s", second).isEqualTo(said);
        }
        assertThat(said.orElseThrow()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(75));
    }

    @Test
    void nothingIsSaidWhileMoreReadsMayBeFound() {
        for (int second = 0; second <= 30; second++) {
            afterSeconds(second, false, Duration.ZERO);
        }
        assertThat(times.ofAll()).isEmpty();
        assertThat(times.of(module("queues", 0, false))).isEmpty();
        assertThat(times.of(module("people", 0, true))).contains(Duration.ofSeconds(70));

        afterSeconds(31, true, Duration.ZERO);
        assertThat(times.ofAll()).contains(Duration.ofSeconds(69));
    }
}
