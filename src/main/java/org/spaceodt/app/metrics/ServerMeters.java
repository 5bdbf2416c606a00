package org.spaceodt.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.count.Connections;
import org.spaceodt.job.store.count.JobCount;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.wire.metrics.Meters;

/**
 * All that a server says of itself. The store is read when somebody asks, on a thread of its own and once in {@link #FRESH} at most, so
 * that neither a database that hangs keeps who asks waiting, nor who asks often keeps the database busy.
 */
public final class ServerMeters implements AutoCloseable {
    /** What {@link #text} is. */
    public static final String TYPE = Meters.TYPE;

    private static final Duration FRESH = Duration.ofSeconds(5);
    /** Less than Prometheus waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Meters meters;
    private final HttpMeters http;
    private final ItemMeters items;
    private final StoreMeters store;
    private final Supplier<List<JobCount>> counts;
    private final Duration fresh;
    private final Duration patience;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread counting = new Thread(work, "jobs for metrics");
        counting.setDaemon(true);
        return counting;
    });
    private CompletableFuture<Optional<List<JobCount>>> asked = CompletableFuture.completedFuture(Optional.empty());
    private long askedAt;
    private boolean everAsked;

    /**
     * @param counts what the store says; may take long, and throw {@link StoreUnavailable}
     * @param fresh how old what it said may be
     * @param patience how long it may take
     */
    ServerMeters(Meters meters, Set<String> kinds, Supplier<List<JobCount>> counts, Duration fresh, Duration patience) {
        this.fresh = fresh;
        this.patience = patience;
        this.meters = meters;
        this.counts = counts;
        this.http = new HttpMeters(meters.registry());
        this.items = new ItemMeters(meters.registry());
        this.store = new StoreMeters(meters.registry(), kinds);
    }

    /**
     * @param meters those of the process, with its calls
     * @param webex as whom the server calls
     * @param kinds of jobs that it knows
     * @param version of the program
     */
    public static ServerMeters of(Meters meters, JobStore store, WebexClient webex, Set<String> kinds, String version) {
        ServerMeters server = new ServerMeters(meters, kinds, () -> JobCount.all(store), FRESH, PATIENCE);
        Connections.of(store).ifPresent(pool -> StoreMeters.connections(meters.registry(), pool));
        PaceMeters.register(meters.registry(), webex);
        process(meters.registry(), version);
        return server;
    }

    private static void process(MeterRegistry registry, String version) {
        long began = System.nanoTime();
        Gauge.builder("space.odt.build", () -> 1)
                .description("Which program this is; always 1")
                .tags("version", version, "java", System.getProperty("java.version", "unknown"))
                .register(registry);
        Gauge.builder("space.odt.uptime.seconds", () -> (System.nanoTime() - began) / 1e9)
                .description("Since the server began")
                .register(registry);
        Runtime runtime = Runtime.getRuntime();
        Gauge.builder("space.odt.memory.used.bytes", () -> runtime.totalMemory() - runtime.freeMemory())
                .description("Heap in use, with what is not collected yet")
                .register(registry);
        Gauge.builder("space.odt.memory.most.bytes", runtime::maxMemory)
                .description("The largest heap that the process may have")
                .register(registry);
    }

    public HttpMeters http() {
        return http;
    }

    public ItemMeters items() {
        return items;
    }

    /** In the text format of Prometheus ({@link #TYPE}), in two seconds at most. */
    public CompletionStage<String> text() {
        return counted()
                .copy()
                .completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(counted -> {
                    store.show(counted);
                    return meters.text();
                });
    }

    private synchronized CompletableFuture<Optional<List<JobCount>>> counted() {
        boolean old = !everAsked || System.nanoTime() - askedAt >= fresh.toNanos();
        if (asked.isDone() && old) {
            askedAt = System.nanoTime();
            everAsked = true;
            // Once it is closed the store is asked no more: nothing is said of it.
            asked = thread.isShutdown()
                    ? CompletableFuture.completedFuture(Optional.empty())
                    : CompletableFuture.supplyAsync(this::count, thread);
        }
        return asked;
    }

    private Optional<List<JobCount>> count() {
        try {
            return Optional.of(counts.get());
        } catch (StoreUnavailable e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        thread.shutdownNow();
    }
}
