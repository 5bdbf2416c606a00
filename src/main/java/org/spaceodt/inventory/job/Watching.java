package org.spaceodt.inventory.job;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.spaceodt.inventory.ExportResult;
import org.spaceodt.inventory.InventoryRun;
import org.spaceodt.inventory.files.ModuleStatus;
import org.spaceodt.inventory.read.ModuleProgress;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.Work;
import org.spaceodt.job.store.part.JobPart;
import org.spaceodt.job.store.part.PartRepository;

/** Beside a run: stops it when the job is told to, and keeps how far it is. */
final class Watching implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Watching.class);
    private static final long LOOK_MILLIS = 200;
    private static final int KEEP_EVERY = 5;

    private final InventoryRun run;
    private final ReadSpool spool;
    private final Work.Attempt attempt;
    private final String jobId;
    private final PartRepository parts;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "inventory-watch");
        thread.setDaemon(true);
        return thread;
    });
    private List<JobPart> kept = List.of();
    private boolean over;
    private int looks;

    private Watching(InventoryRun run, ReadSpool spool, Work.Attempt attempt, String jobId, PartRepository parts) {
        this.run = run;
        this.spool = spool;
        this.attempt = attempt;
        this.jobId = jobId;
        this.parts = parts;
    }

    static Watching begin(InventoryRun run, ReadSpool spool, Work.Attempt attempt, String jobId, PartRepository parts) {
        Watching watching = new Watching(run, spool, attempt, jobId, parts);
        watching.clock.scheduleWithFixedDelay(watching::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return watching;
    }

    private void look() {
        try {
            if (attempt.asksToStop()) {
                run.interrupt();
            } else if (looks++ % KEEP_EVERY == 0) {
                keepProgress();
                spool.toDisk();
            }
        } catch (StoreUnavailable | IOException e) {
            LOG.debugf(e, "Will be tried again");
        } catch (Work.Superseded e) {
            run.interrupt();
        }
    }

    /** Not any more once it is kept how the modules ended: a look that began before would come after it. */
    private synchronized void keepProgress() {
        if (!over) {
            keep(run.progress().stream().map(module -> part(module, "")).toList());
        }
    }

    private void keep(List<JobPart> now) {
        attempt.confirm();
        parts.keep(jobId, kept, now);
        kept = now;
    }

    /** With what the ledger says of each module. */
    synchronized void ended(ExportResult result) {
        over = true;
        Map<String, String> results =
                result.modules().stream().collect(Collectors.toMap(ModuleStatus::name, ModuleStatus::result));
        keep(run.progress().stream()
                .map(module -> part(module, results.get(module.module())))
                .toList());
    }

    private static JobPart part(ModuleProgress module, String result) {
        return new JobPart(
                module.module(),
                module.known(),
                module.allKnown(),
                // A read that ended early waits for those before it, and is counted with them.
                Math.max(0, module.ended() - module.failed() - module.skipped()),
                module.skipped(),
                module.failed(),
                module.rows(),
                result);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
