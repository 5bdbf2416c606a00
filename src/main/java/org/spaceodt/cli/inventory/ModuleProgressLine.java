package org.spaceodt.cli.inventory;

import java.time.Duration;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.cli.progress.ProgressLine;
import org.spaceodt.inventory.files.ModuleStatus;
import org.spaceodt.inventory.read.ModuleProgress;
import picocli.CommandLine.Help.Ansi;

/**
 * The line of one module: reads made of reads known, rows, reads a second, and the time left.
 *
 * @param timeLeft empty while nobody can say
 */
record ModuleProgressLine(
        ModuleProgress module, Optional<Duration> timeLeft, String mark, Messages messages, boolean drawing) {
    private static final int NAME_WIDTH = 40;

    String text(Ansi ansi) {
        double seconds = Math.max(0.2, module.elapsedMs() / 1000.0);
        double rate = module.ended() / seconds;
        return new ProgressLine(
                        mark + " " + name(module.module()),
                        messages.get("progress.line", module.ended(), module.known(), module.rows()),
                        module.ended(),
                        module.known(),
                        rate,
                        module.failed(),
                        Optional.empty(),
                        timeLeft)
                .text(messages, ansi, drawing);
    }

    static String ended(ModuleStatus status, Messages messages, boolean drawing, Ansi ansi) {
        String mark = status.isOk()
                ? "@|green " + (drawing ? "✔" : "+") + "|@"
                : "@|bold,red " + (drawing ? "✘" : "!") + "|@";
        String text = messages.get(
                "progress.ended",
                status.count(),
                status.expected(),
                status.elapsedMs() / 1000.0,
                status.skipped(),
                status.failed());
        return ansi.string(
                mark + " " + name(status.name()) + " " + (status.isOk() ? "" : status.result() + ": ") + text);
    }

    private static String name(String module) {
        return String.format("%-" + NAME_WIDTH + "s", module);
    }
}
