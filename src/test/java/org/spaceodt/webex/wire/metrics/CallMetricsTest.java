package org.spaceodt.webex.wire.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.Exchanges;
import org.spaceodt.webex.wire.Message;
import org.spaceodt.webex.wire.Reply;

class CallMetricsTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final CallMetrics metrics = new CallMetrics(registry);

    private static Exchange call(String template, int attempt, int status) {
        Reply reply = new Reply(status, "", List.of(), new byte[10]);
        return new Exchange(
                "PUT",
                java.net.URI.create("https://example.com/v1/x"),
                template,
                attempt,
                "T",
                Instant.EPOCH,
                Duration.ofMillis(30),
                Exchanges.TIMINGS,
                new Message(List.of(), new byte[4]),
                status == 0 ? Optional.empty() : Optional.of(reply),
                "",
                "");
    }

    @Test
    void callsWaitsRetriesRefusalsAndBytesAreCountedByTemplate() {
        metrics.exchanged(call("/people", 1, 429));
        metrics.exchanged(call("/people", 2, 200));
        metrics.exchanged(call("/people", 1, 0));

        assertThat(registry.get("webex.calls")
                        .tags("template", "/people", "method", "PUT", "status", "200", "outcome", "success")
                        .timer()
                        .totalTime(TimeUnit.MICROSECONDS))
                .isEqualTo(51_834, org.assertj.core.data.Offset.offset(1.0));
        assertThat(registry.get("webex.calls")
                        .tags("status", "none", "outcome", "unreachable")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("webex.waits")
                        .tag("template", "/people")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(90);
        assertThat(registry.get("webex.retries")
                        .tag("template", "/people")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("webex.refused")
                        .tag("template", "/people")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("webex.bytes").tag("direction", "out").counter().count())
                .isEqualTo(12);
        assertThat(registry.get("webex.bytes").tag("direction", "in").counter().count())
                .isEqualTo(20);
    }

    @Test
    void idsDoNotBecomeSeries() {
        for (int i = 0; i < 50; i++) {
            metrics.exchanged(call("/people/" + new java.util.UUID(i, i), 1, 200));
            metrics.exchanged(call("/people/Y2lzY29zcGFyazovL3VzL1BFT1BMRS8" + i, 1, 200));
            metrics.exchanged(call("/numbers/+34555010" + i, 1, 200));
            metrics.exchanged(call("", 1, 200));
        }
        assertThat(registry.find("webex.calls").timers()).hasSize(1);
        assertThat(registry.get("webex.calls").tag("template", "other").timer().count())
                .isEqualTo(200);
    }

    @Test
    void theNumberOfSeriesIsBoundedWhateverIsCalled() {
        for (int i = 0; i < 3 * PathLabels.MOST; i++) {
            metrics.exchanged(call("/made/up" + i + "x", 1, 200 + i % 300));
        }
        assertThat(registry.find("webex.calls").timers()).hasSizeLessThanOrEqualTo(CallMetrics.MOST_SERIES + 400);
        assertThat(registry.find("webex.waits").timers()).hasSizeLessThanOrEqualTo(PathLabels.MOST + 1);
    }

    @Test
    void theFileHoldsThePrometheusTextAndIsReplacedInOneStep(@TempDir Path folder) throws IOException {
        Meters meters = new Meters();
        CallMetrics counted = new CallMetrics(meters.registry());
        Files.writeString(folder.resolve("webex.prom"), "old");
        counted.exchanged(call("/people/{personId}", 2, 200));
        meters.write(folder.resolve("webex.prom"));

        assertThat(Files.readString(folder.resolve("webex.prom")))
                .contains("# TYPE webex_calls_seconds summary")
                .contains(
                        "webex_calls_seconds_count{method=\"PUT\",outcome=\"success\",status=\"200\",template=\"/people/{personId}\"} 1")
                .contains("webex_retries_total{method=\"PUT\",template=\"/people/{personId}\"} 1.0")
                .contains("webex_bytes_total{direction=\"in\",method=\"PUT\",template=\"/people/{personId}\"} 10.0")
                .doesNotContain("old");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
