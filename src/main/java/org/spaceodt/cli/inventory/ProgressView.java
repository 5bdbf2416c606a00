package org.spaceodt.cli.inventory;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import org.spaceodt.app.Messages;
import org.spaceodt.change.Whereabouts;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.inventory.InventoryRun;
import org.spaceodt.inventory.files.ModuleStatus;
import org.spaceodt.text.Durations;

/** Shows on stderr how a run goes on. */
public abstract class ProgressView implements AutoCloseable {
    static ProgressView on(Console console) {
        return console.terminal().isStderrOne() ? new LiveProgress(console) : new PlainProgress(console);
    }

    static ProgressView silent(PrintWriter err, Messages messages) {
        return new ProgressView(messages) {
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

            @Override
            void warn(String text) {
                err.println(text);
            }
        };
    }

    /** Often enough for a time left that does not jump. */
    private static final long LOOK_MILLIS = 200;

    private final Messages messages;
    private final TimesLeft timesLeft = new TimesLeft();
    private Thread watcher;
    private boolean warned;

    ProgressView(Messages messages) {
        this.messages = messages;
    }

    final String mark(InventoryRun run) {
        return Whereabouts.mark(run.rehearses(), messages.locale());
    }

    /** As it was at the last look: for {@link #tick}, in the same thread. */
    final TimesLeft timesLeft() {
        return timesLeft;
    }

    /** Called every {@link #everyMillis()} while the run goes on. */
    abstract void tick(InventoryRun run);

    abstract void ended(ModuleStatus status);

    abstract void say(String text);

    /** What must be said also to those who asked to be left alone. */
    void warn(String text) {
        say(text);
    }

    long everyMillis() {
        return LOOK_MILLIS;
    }

    final void watch(InventoryRun run) {
        watcher = new Thread(() -> watchUntilInterrupted(run), "progress");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watchUntilInterrupted(InventoryRun run) {
        try {
            long begun = System.nanoTime();
            long told = begun;
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                long now = System.nanoTime();
                timesLeft.look(
                        Duration.ofNanos(now - begun),
                        run.progress(),
                        run.traffic().holdLeft());
                if (now - told >= Duration.ofMillis(everyMillis()).toNanos()) {
                    told = now;
                    tick(run);
                }
                warnIfTheTokenEndsFirst(run);
            }
        } catch (InterruptedException e) {
            // The run is over.
        }
    }

    private void warnIfTheTokenEndsFirst(InventoryRun run) {
        if (warned || run.tokenEnd().isEmpty()) {
            return;
        }
        Instant end = run.tokenEnd().get();
        timesLeft.ofAll().filter(left -> Instant.now().plus(left).isAfter(end)).ifPresent(left -> {
            warned = true;
            warn(messages.get("token.endsBefore", messages.time(end), Durations.inWords(left.toSeconds())));
        });
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
}
