package org.spaceodt.cli.inventory;

import java.io.PrintWriter;
import org.spaceodt.app.Messages;
import org.spaceodt.cli.progress.ProgressLine;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.inventory.InventoryRun;
import org.spaceodt.inventory.files.ModuleStatus;
import org.spaceodt.inventory.read.ModuleProgress;
import picocli.CommandLine.Help.Ansi;

/** One line for each module that ends, and one now and then for those that take long: for logs and pipes. */
final class PlainProgress extends ProgressView {
    private final PrintWriter err;
    private final Messages messages;
    private final boolean drawing;

    PlainProgress(Console console) {
        super(console.messages());
        this.err = console.err();
        this.messages = console.messages();
        this.drawing = ProgressLine.canDraw(console.terminal());
    }

    @Override
    long everyMillis() {
        return 15_000;
    }

    @Override
    void tick(InventoryRun run) {
        for (ModuleProgress module : run.progress()) {
            if (!module.finished() && module.elapsedMs() > everyMillis()) {
                say(new ModuleProgressLine(module, timesLeft().of(module), mark(run), messages, drawing)
                        .text(Ansi.OFF));
            }
        }
    }

    @Override
    void ended(ModuleStatus status) {
        say(ModuleProgressLine.ended(status, messages, drawing, Ansi.OFF));
    }

    @Override
    synchronized void say(String text) {
        err.println(text);
        err.flush();
    }
}
