package org.spaceodt.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests that this process answers. */
public final class HttpMeters {
    /** What is asked for has no template: a file, a probe, or nothing that is there. */
    private static final String OTHER = "other";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(50), Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    HttpMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("http.server.open", open::get)
                .description("Requests that are being answered, event streams among them")
                .register(registry);
    }

    private record Series(String method, String path, int status) {}

    /** A request has come. */
    public void began() {
        open.incrementAndGet();
    }

    /**
     * It was answered, or its connection is gone.
     *
     * @param template of the operation, such as {@code /api/jobs/{id}}: never a path as somebody wrote it; null where there is none
     * @param nanos since it began
     */
    public void ended(String method, String template, int status, long nanos) {
        open.decrementAndGet();
        Series series =
                new Series(METHODS.contains(method) ? method : OTHER, template == null ? OTHER : template, status);
        timers.computeIfAbsent(series, this::timer).record(Duration.ofNanos(Math.max(0, nanos)));
    }

    private Timer timer(Series series) {
        return Timer.builder("http.server.requests")
                .description("Requests, from the first byte to the end of the answer")
                .tags("method", series.method, "path", series.path, "status", String.valueOf(series.status))
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }
}
