package org.spaceodt.console.artifact;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.spaceodt.file.FileErrors;
import org.spaceodt.inventory.InventoryExport;
import org.spaceodt.inventory.files.ExportRefused;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.console.ArtifactRepository;

/**
 * Reads what was asked for, one after the other, until it is closed. Of several processes on a store one reads; another goes on
 * when that one is gone.
 */
public final class ArtifactWorker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ArtifactWorker.class);
    /** How long nobody else takes what a process has that says nothing any more. */
    private static final Duration HELD = Duration.ofSeconds(30);

    private static final Duration BEAT = Duration.ofSeconds(5);
    /** What another process was asked for is seen so late. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final ArtifactRepository kept;
    private final ArtifactPlace place;
    private final ArtifactReader reader;
    private final JobStore store;
    private final String holder = UUID.randomUUID().toString();
    private final Semaphore asked = new Semaphore(0);
    private final Runnable wake = asked::release;
    private final Thread thread;
    private volatile boolean closed;

    private ArtifactWorker(JobStore store, ArtifactPlace place, InventoryExport export) {
        this.store = store;
        this.kept = new ArtifactRepository(store);
        this.place = place;
        this.reader = new ArtifactReader(place, export);
        this.thread = new Thread(this::work, "artifacts");
        thread.setDaemon(true);
    }

    public static ArtifactWorker start(JobStore store, ArtifactPlace place, InventoryExport export) {
        ArtifactWorker worker = new ArtifactWorker(store, place, export);
        store.listen(worker.wake);
        worker.thread.start();
        return worker;
    }

    private void work() {
        while (!closed) {
            try {
                Optional<String> next = kept.take(place.account(), holder, HELD);
                if (next.isPresent()) {
                    read(next.get());
                    continue;
                }
            } catch (StoreUnavailable e) {
                // Whoever asks is told; it is tried again.
            }
            try {
                asked.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                asked.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void read(String artifact) {
        Thread beat = new Thread(() -> beat(artifact), "artifact-held");
        beat.setDaemon(true);
        beat.start();
        try {
            ArtifactReader.Read read = reader.read(artifact);
            if (closed) {
                kept.giveBack(place.account(), artifact, holder);
            } else if (read.trouble().isPresent()) {
                failed(artifact, read.trouble().get());
            } else if (kept.hold(place.account(), artifact, holder, HELD)) {
                // Nobody else's files are replaced by what was read while this process was thought to be gone.
                reader.publish(artifact, read);
                kept.done(place.account(), artifact, holder, read.status().count());
                reader.record(artifact, "done", read.status().count(), "");
            }
        } catch (ExportRefused e) {
            ended(artifact, e.getMessage());
        } catch (IOException e) {
            ended(artifact, FileErrors.inWords(e));
        } catch (StoreUnavailable e) {
            // It is still ours, or taken by another when the time is up: read once more.
        } catch (RuntimeException e) {
            LOG.error("The module " + artifact + " was not read", e);
            ended(artifact, "internal fault: " + e.getClass().getSimpleName());
        } finally {
            beat.interrupt();
            reader.clean();
        }
    }

    private void ended(String artifact, String error) {
        if (closed) {
            kept.giveBack(place.account(), artifact, holder);
        } else {
            failed(artifact, error);
        }
    }

    private void failed(String artifact, String error) {
        if (kept.failed(place.account(), artifact, holder, error)) {
            reader.record(artifact, "error", 0, error);
        }
    }

    private void beat(String artifact) {
        boolean ours = true;
        try {
            while (ours) {
                Thread.sleep(BEAT.toMillis());
                try {
                    ours = kept.hold(place.account(), artifact, holder, HELD);
                } catch (StoreUnavailable e) {
                    // Said when it has ended.
                }
            }
            reader.interrupt();
        } catch (InterruptedException e) {
            // It has ended.
        }
    }

    /** What is being read is given back: another process, or the next start, reads it from its beginning. */
    @Override
    public void close() {
        closed = true;
        store.forget(wake);
        reader.close();
        asked.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
