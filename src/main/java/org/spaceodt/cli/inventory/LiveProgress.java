package org.spaceodt.cli.inventory;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.cli.progress.ProgressLine;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.inventory.InventoryRun;
import org.spaceodt.inventory.files.ModuleStatus;
import org.spaceodt.inventory.read.ModuleProgress;
import org.spaceodt.webex.Traffic;
import picocli.CommandLine.Help.Ansi;

/** A live line for each module that is being read, below those that have ended: for a terminal. */
final class LiveProgress extends ProgressView {
    private static final String UP = "\033[%dA";
    private static final String CLEAR_BELOW = "\033[J";
    /** Lines kept free, so that the block never scrolls out of reach of the cursor. */
    private static final int MARGIN = 4;

    private final PrintWriter err;
    private final Messages messages;
    private final boolean drawing;
    private final int lines;
    private final int columns;
    private final long begun = System.nanoTime();
    private int drawn;

    LiveProgress(Console console) {
        super(console.messages());
        this.err = console.err();
        this.messages = console.messages();
        this.drawing = ProgressLine.canDraw(console.terminal());
        int[] size = console.terminal().size();
        this.lines = size[0];
        this.columns = size[1];
    }

    @Override
    synchronized void tick(InventoryRun run) {
        List<ModuleProgress> all = run.progress();
        List<String> block = new ArrayList<>();
        for (ModuleProgress module : all) {
            if (!module.finished() && module.elapsedMs() > 0 && block.size() < lines - MARGIN) {
                block.add(new ModuleProgressLine(module, timesLeft().of(module), mark(run), messages, drawing)
                        .text(Ansi.ON));
            }
        }
        block.add(total(all, run));
        erase();
        block.forEach(line -> err.println(ProgressLine.cut(line, columns)));
        drawn = block.size();
        err.flush();
    }

    @Override
    void ended(ModuleStatus status) {
        say(ModuleProgressLine.ended(status, messages, drawing, Ansi.ON));
    }

    @Override
    synchronized void say(String text) {
        erase();
        err.println(text);
        err.flush();
    }

    @Override
    public void close() {
        super.close();
        erase();
        err.flush();
    }

    private String total(List<ModuleProgress> all, InventoryRun run) {
        long ended = all.stream().mapToLong(ModuleProgress::ended).sum();
        long known = all.stream().mapToLong(ModuleProgress::known).sum();
        double seconds = (System.nanoTime() - begun) / 1e9;
        Traffic traffic = run.traffic();
        return new ProgressLine(
                        mark(run),
                        messages.get("progress.total", ended, known, traffic.refused()),
                        ended,
                        known,
                        ended / Math.max(0.2, seconds),
                        all.stream().mapToLong(ModuleProgress::failed).sum(),
                        Optional.of(traffic),
                        timesLeft().ofAll())
                .text(messages, Ansi.ON, drawing);
    }

    private void erase() {
        if (drawn > 0) {
            err.print(String.format(UP, drawn) + "\r" + CLEAR_BELOW);
            drawn = 0;
        }
    }
}
