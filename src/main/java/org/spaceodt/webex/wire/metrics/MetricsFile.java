package org.spaceodt.webex.wire.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.spaceodt.file.AtomicFiles;

/**
 * Meters, and a file that they are written to in the Prometheus text format, for the textfile collector of the node
 * exporter (which takes {@code *.prom}). It is readable as the process has its files readable: the collector is another
 * user's, and there are no secrets among counters.
 */
public final class MetricsFile {
    private final Path file;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    public MetricsFile(Path file) {
        this.file = file;
    }

    /** What is registered here is in the file. */
    public MeterRegistry registry() {
        return registry;
    }

    /**
     * Replaces the file in one step: nobody reads half of it.
     *
     * @throws IOException when it cannot be written; what was there before is there still
     */
    public void write() throws IOException {
        AtomicFiles.write(file.toAbsolutePath(), registry.scrape().getBytes(StandardCharsets.UTF_8));
    }
}
