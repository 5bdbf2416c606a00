package org.spaceodt.app.purge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.purge.Purge;
import org.spaceodt.purge.PurgeKind;

/** Removes what is older than the settings say: now, and every day, until it is closed. */
public final class DailyRetention implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DailyRetention.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "retention");
        made.setDaemon(true);
        return made;
    });

    private DailyRetention() {}

    /** Where nothing is to be removed, nothing is looked at. */
    public static DailyRetention start(Purge purge, Map<PurgeKind, Duration> ages) {
        DailyRetention started = new DailyRetention();
        if (!ages.isEmpty()) {
            started.thread.scheduleWithFixedDelay(() -> retain(purge, ages), 0, 1, TimeUnit.DAYS);
        }
        return started;
    }

    private static void retain(Purge purge, Map<PurgeKind, Duration> ages) {
        try {
            purge.retain(ages);
        } catch (IOException | UncheckedIOException | StoreUnavailable e) {
            LOG.warnf("What is old could not be removed, and will be tomorrow: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("What is old could not be removed", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
