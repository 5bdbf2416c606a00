package org.spaceodt.webex.wire.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.spaceodt.file.AtomicFiles;

/** The meters of a process, and what they say in the text format of Prometheus: in a file, or where a server is asked. */
public final class Meters {
    /** What the text is, for whoever asks for it over HTTP. */
    public static final String TYPE = "text/plain;version=0.0.4;charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** What is registered here is in the text. */
    public MeterRegistry registry() {
        return registry;
    }

    public String text() {
        return registry.scrape();
    }

    /**
     * Replaces a file in one step: nobody reads half of it. It is for the textfile collector of the node exporter (which takes
     * {@code *.prom}), and readable as the process has its files readable: the collector is another user's, and there are no secrets among
     * counters.
     *
     * @throws IOException when it cannot be written; what was there before is there still
     */
    public void write(Path file) throws IOException {
        AtomicFiles.write(file.toAbsolutePath(), text().getBytes(StandardCharsets.UTF_8));
    }
}
