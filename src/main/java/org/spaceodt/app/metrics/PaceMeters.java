package org.spaceodt.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.pace.Figures;

/** How this process goes by what Webex allows the token of the server; what was answered 429 is counted with the calls. */
final class PaceMeters {
    private final MeterRegistry registry;
    private final WebexClient webex;

    private PaceMeters(MeterRegistry registry, WebexClient webex) {
        this.registry = registry;
        this.webex = webex;
    }

    static void register(MeterRegistry registry, WebexClient webex) {
        PaceMeters meters = new PaceMeters(registry, webex);
        meters.gauge(
                "webex.pace.per.second",
                "Calls a second that Webex was found to allow; +Inf while nothing bounds them",
                pace -> pace.perSecond().orElse(Double.POSITIVE_INFINITY));
        meters.gauge("webex.in.flight", "Calls that were sent and not answered yet", Figures::inFlight);
        meters.gauge("webex.waiting", "Callers that wait for their turn", Figures::waiting);
        meters.gauge(
                "webex.held.seconds", "How long Webex still asks everybody to wait", pace -> seconds(pace.holdLeft()));
        Gauge.builder("webex.token.left.seconds", webex, client -> client.tokenEnd()
                        .map(end -> seconds(Duration.between(Instant.now(), end)))
                        .orElse(Double.POSITIVE_INFINITY))
                .description("Until the token ends, below 0 when it has; +Inf where its end is not known")
                .strongReference(true)
                .register(registry);
    }

    private void gauge(String name, String description, ToDoubleFunction<Figures> figure) {
        Gauge.builder(name, () -> figure.applyAsDouble(webex.pace()))
                .description(description)
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
