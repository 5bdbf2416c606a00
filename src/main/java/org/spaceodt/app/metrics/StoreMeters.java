package org.spaceodt.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.spaceodt.job.store.count.Connections;
import org.spaceodt.job.store.count.JobCount;

/** The jobs of the store, the same whichever replica is asked, and the connections of this process to it. */
final class StoreMeters {
    private static final String OTHER = "other";

    private final Set<String> kinds;
    private final MultiGauge jobs;
    private final MultiGauge left;
    private volatile boolean answers;

    /** @param kinds of jobs: whatever else is in the store, such as of a later version, counts as {@value #OTHER} */
    StoreMeters(MeterRegistry registry, Set<String> kinds) {
        this.kinds = kinds;
        Gauge.builder("space.odt.store.up", () -> answers ? 1 : 0)
                .description("Whether the store answers in time")
                .register(registry);
        jobs = MultiGauge.builder("space.odt.jobs")
                .description("Jobs in the store")
                .register(registry);
        left = MultiGauge.builder("space.odt.items.left")
                .description("Items in the store of jobs that have not ended that have not ended either")
                .register(registry);
    }

    static void connections(MeterRegistry registry, Connections connections) {
        gauge(registry, "active", connections.active());
        gauge(registry, "idle", connections.idle());
        gauge(registry, "awaited", connections.awaited());
        Gauge.builder("space.odt.store.connections.most", connections.most()::getAsLong)
                .description("The most connections of this process to the store")
                .register(registry);
    }

    private static void gauge(MeterRegistry registry, String state, LongSupplier count) {
        Gauge.builder("space.odt.store.connections", count::getAsLong)
                .description("Connections of this process to the store, and threads that wait for one")
                .tag("state", state)
                .register(registry);
    }

    /** @param counts empty when the store does not answer: then nothing is said of its jobs */
    synchronized void show(Optional<List<JobCount>> counts) {
        answers = counts.isPresent();
        Map<String, Map<String, Long>> byKind = new TreeMap<>();
        Map<String, Long> leftByKind = new TreeMap<>();
        for (JobCount count : counts.orElse(List.of())) {
            String kind = kinds.contains(count.kind()) ? count.kind() : OTHER;
            byKind.computeIfAbsent(kind, none -> new TreeMap<>()).merge(count.state(), count.jobs(), Long::sum);
            leftByKind.merge(kind, count.left(), Long::sum);
        }
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        List<MultiGauge.Row<?>> leftRows = new ArrayList<>();
        List<String> all = Stream.concat(kinds.stream(), Stream.of(OTHER)).toList();
        for (String kind : answers ? all : List.<String>of()) {
            for (String state : JobCount.states()) {
                rows.add(MultiGauge.Row.of(
                        Tags.of("kind", kind, "state", state),
                        byKind.getOrDefault(kind, Map.of()).getOrDefault(state, 0L)));
            }
            leftRows.add(MultiGauge.Row.of(Tags.of("kind", kind), leftByKind.getOrDefault(kind, 0L)));
        }
        jobs.register(rows, true);
        left.register(leftRows, true);
    }
}
