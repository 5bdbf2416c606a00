package org.spaceodt.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.spaceodt.job.store.Jobs;

/** Waits for what has to come, with a bound. */
final class Await {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Await() {}

    static void until(String what, BooleanSupplier condition) {
        until(() -> what, condition);
    }

    static void until(Supplier<String> what, BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not in time: " + what.get());
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static JobView state(Jobs jobs, String id, JobState state) {
        until(
                () -> state + " of " + jobs.find(id),
                () -> jobs.find(id).orElseThrow().state() == state);
        return jobs.find(id).orElseThrow();
    }
}
