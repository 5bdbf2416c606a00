package org.spaceodt.sandbox.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does things later, on the event loop that asks. The timers of an event loop count in whole milliseconds, rounded up; that would add half a
 * millisecond to every latency, which is too much for those who measure a client with it.
 */
public final class Delays implements AutoCloseable {
    private final Vertx vertx;
    private final ScheduledThreadPoolExecutor clock;

    public Delays(Vertx vertx) {
        this.vertx = vertx;
        this.clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "sandbox-delays");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** To be called from an event loop; without a delay it happens at once. */
    void after(Duration delay, Runnable action) {
        if (delay.isZero()) {
            action.run();
            return;
        }
        Context loop = vertx.getOrCreateContext();
        clock.schedule(() -> loop.runOnContext(now -> action.run()), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What was still to happen does not happen any more. */
    @Override
    public void close() {
        clock.shutdownNow();
    }
}
