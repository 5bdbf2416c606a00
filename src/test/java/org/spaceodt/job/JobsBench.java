package org.spaceodt.job;

import io.agroal.api.AgroalDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.LongAdder;
import org.spaceodt.job.engine.EngineSettings;
import org.spaceodt.job.engine.JobEngine;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobProgress;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;

/**
 * What it costs to store outcomes: items that do nothing but wait as four calls do, with and without the store.
 * Arguments: items, milliseconds a call, items at once, and the JDBC address of a PostgreSQL (else SQLite is used).
 */
final class JobsBench {
    private static final int CALLS = 4;

    private JobsBench() {}

    public static void main(String[] args) throws Exception {
        int count = Integer.parseInt(args[0]);
        long call = Long.parseLong(args[1]);
        int atOnce = Integer.parseInt(args[2]);
        Path folder = Files.createTempDirectory(Path.of(System.getProperty("bench.dir", ".")), "jobs-bench");
        try (AgroalDataSource dataSource =
                args.length > 3 ? Stores.postgres(args[3]) : Stores.sqlite(folder.resolve("space-odt.db"))) {
            JobStore store = Stores.migrated(
                    dataSource, args.length > 3 ? Database.POSTGRESQL : Database.SQLITE, Clock.systemUTC());
            Jobs jobs = new Jobs(store);
            String body = "{\"name\":\"Sede\",\"address\":\"" + "x".repeat(800) + "\"}";
            LongAdder waited = new LongAdder();
            Work work = new Work() {
                @Override
                public String kind() {
                    return "bench";
                }

                @Override
                public Outcome run(Item item, Attempt attempt) {
                    long began = System.nanoTime();
                    pause(call);
                    pause(call);
                    long intending = System.nanoTime();
                    attempt.intend(body);
                    intending = System.nanoTime() - intending;
                    pause(call);
                    pause(call);
                    waited.add(System.nanoTime() - began - intending);
                    return new Outcome.Done(body);
                }
            };
            long making = System.nanoTime();
            NewJob.Limits limits = new NewJob.Limits(atOnce, false, 0, 1, 0);
            String id = jobs.create(new NewJob("bench", "bench", "bench", "{}", limits), items -> {
                for (int i = 0; i < count; i++) {
                    items.accept(new NewJob.NewItem(i + 2, "item " + i, OptionalInt.empty(), body));
                }
            });
            System.out.printf("created in %.2f s%n", seconds(System.nanoTime() - making));
            try (JobEngine engine = JobEngine.start(store, "bench", List.of(work), EngineSettings.usual())) {
                long began = System.nanoTime();
                jobs.move(id, JobMove.START);
                new JobProgress(store, id).follow(Duration.ofMillis(500), progress -> true);
                long took = System.nanoTime() - began;
                double bare = waited.doubleValue() / atOnce;
                System.out.printf(
                        "%d items, %d at once: %.2f s; calls alone %.2f s; store %.1f%%; heap in use %d MB%n",
                        count, atOnce, seconds(took), bare / 1e9, 100 * (took - bare) / took, heap());
                System.out.println(jobs.find(id).orElseThrow().counts());
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }
}
