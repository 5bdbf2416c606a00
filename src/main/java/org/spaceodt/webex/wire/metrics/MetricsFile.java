package org.spaceodt.webex.wire.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

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
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling(
                "." + whole.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Files.writeString(
                    part,
                    registry.scrape(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
