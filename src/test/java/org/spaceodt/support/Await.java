package org.spaceodt.support;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.Jobs;

/**
 * Waits for what has to come. The bound is one for all and measures no machine: it ends a test whose condition would never be met,
 * and says what was awaited.
 */
public final class Await {
    public static final Duration LONGEST = Duration.ofMinutes(10);
    /** Between two looks: a tenth of what was waited so far, within these. To look costs the processor time that others wait for. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(40);

    private Await() {}

    public static void until(String what, BooleanSupplier condition) {
        until(() -> what, condition);
    }

    public static void until(Supplier<String> what, BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            long waited = System.nanoTime() - begin;
            if (waited > LONGEST.toNanos()) {
                throw new AssertionError("not in time: " + what.get());
            }
            try {
                TimeUnit.NANOSECONDS.sleep(
                        Math.max(SHORTEST_PAUSE.toNanos(), Math.min(waited / 10, LONGEST_PAUSE.toNanos())));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    public static JobView state(Jobs jobs, String id, JobState state) {
        until(
                () -> state + " of " + jobs.find(id),
                () -> jobs.find(id).orElseThrow().state() == state);
        return jobs.find(id).orElseThrow();
    }
}
