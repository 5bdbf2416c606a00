package org.spaceodt.cli;

import java.io.PrintWriter;
import org.spaceodt.inventory.InventoryRun;
import org.spaceodt.inventory.ModuleStatus;

/** Shows on stderr how a run goes on. */
abstract class ProgressView implements AutoCloseable {
    /** @param terminal whether lines can be written over */
    static ProgressView on(PrintWriter err, Messages messages, boolean terminal) {
        return terminal ? new LiveProgress(err, messages) : new PlainProgress(err, messages);
    }

    static ProgressView silent() {
        return new ProgressView() {
            @Override
            void tick(InventoryRun run) {
                // Asked to be quiet.
            }

            @Override
            void ended(ModuleStatus status) {
                // Asked to be quiet.
            }

            @Override
            void say(String text) {
                // Asked to be quiet.
            }
        };
    }

    private Thread watcher;

    /** Called every {@link #everyMillis()} while the run goes on. */
    abstract void tick(InventoryRun run);

    abstract void ended(ModuleStatus status);

    abstract void say(String text);

    long everyMillis() {
        return 200;
    }

    final void watch(InventoryRun run) {
        watcher = new Thread(() -> watchUntilInterrupted(run), "progress");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watchUntilInterrupted(InventoryRun run) {
        try {
            while (true) {
                Thread.sleep(everyMillis());
                tick(run);
            }
        } catch (InterruptedException e) {
            // The run is over.
        }
    }

    @Override
    public void close() {
        if (watcher != null) {
            watcher.interrupt();
            try {
                watcher.join(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** {@code 42 s} or {@code 3 min 5 s}. */
    static String duration(long seconds) {
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
