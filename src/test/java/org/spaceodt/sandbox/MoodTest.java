package org.spaceodt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spaceodt.sandbox.options.SandboxOptions;

/** Rate limit, latency and invented errors. */
class MoodTest {
    @Test
    void aboveTheRateTheAnswerIs429WithTheSecondsToWait() {
        SandboxOptions slow = SandboxOptions.defaults().withRate(0.01, 3);
        try (Running running = new Running(slow)) {
            for (int i = 0; i < 3; i++) {
                assertThat(running.get("/people/me").status()).isEqualTo(200);
            }
            Running.Reply refused = running.get("/people/me");

            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(95, 100);
            assertThat(refused.json().path("trackingId").asText()).isEqualTo(refused.header("TrackingID"));
            assertThat(running.sandbox().rateLimited()).isEqualTo(1);
            assertThat(running.sandbox().requests()).isEqualTo(4);
        }
    }

    @Test
    void aClientThatAsksOnIsServedAgain() {
        try (Running running = new Running(SandboxOptions.defaults().withRate(200, 1))) {
            List<Integer> statuses = new ArrayList<>();
            while (statuses.size() < 2000 && !(statuses.contains(429) && last(statuses) == 200)) {
                statuses.add(running.get("/people/me").status());
            }
            assertThat(statuses).contains(429).endsWith(200);
        }
    }

    @Test
    void everyAnswerWaitsForTheLatency() {
        Duration latency = Duration.ofMillis(40);
        try (Running running = new Running(SandboxOptions.defaults().withLatency(latency))) {
            long before = System.nanoTime();
            assertThat(running.get("/nothing").status()).isEqualTo(404);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(latency);
        }
    }

    @Test
    void errorsAreTheSameInEveryRunAndARepeatCanSucceed() {
        SandboxOptions flaky = SandboxOptions.defaults().withErrorRate(0.3);
        List<Integer> first = statuses(flaky);

        assertThat(statuses(flaky)).isEqualTo(first);
        assertThat(statuses(flaky.withSeed(9))).isNotEqualTo(first);
        assertThat(first).contains(200).containsAnyOf(500, 502, 503, 504);
        long failed = first.stream().filter(status -> status >= 500).count();
        assertThat(failed).isBetween(60L, 120L);
    }

    @Test
    void optionsThatMakeNoSenseAreRefusedWithAReason() {
        SandboxOptions options = SandboxOptions.defaults();

        assertThatThrownBy(() -> options.withPeople(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("people must be from 1 to 500000, but is 0");
        assertThatThrownBy(() -> options.withErrorRate(1.5)).hasMessageContaining("errorRate");
        assertThatThrownBy(() -> options.withRate(-1, 5)).hasMessageContaining("rate");
        assertThatThrownBy(() -> options.withRate(1, 0)).hasMessageContaining("burst");
        assertThatThrownBy(() -> options.withLatency(Duration.ofMillis(-1))).hasMessageContaining("latency");
    }

    /** The statuses of a hundred URLs, each asked three times. */
    private static List<Integer> statuses(SandboxOptions options) {
        List<Integer> statuses = new ArrayList<>();
        try (Running running = new Running(options)) {
            for (int i = 0; i < 300; i++) {
                statuses.add(running.get("/people/me?n=" + i % 100).status());
            }
        }
        return statuses;
    }

    private static int last(List<Integer> statuses) {
        return statuses.get(statuses.size() - 1);
    }
}
