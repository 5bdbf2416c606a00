package org.spaceodt.cli.inventory;

import org.spaceodt.app.Messages;
import org.spaceodt.cli.terminal.Durations;
import org.spaceodt.cli.terminal.Terminal;
import org.spaceodt.inventory.files.ModuleStatus;
import org.spaceodt.inventory.read.ModuleProgress;
import picocli.CommandLine.Help.Ansi;

/** The line of one module: reads made of reads known, rows, reads a second, and the time left. */
record ProgressLine(ModuleProgress module, Messages messages, boolean drawing) {
    private static final int NAME_WIDTH = 40;
    private static final int BAR = 12;

    /** Whether it has the characters for bars and marks. */
    static boolean canDraw(Terminal terminal) {
        return terminal.charset().newEncoder().canEncode("✔✘█░");
    }

    String text(Ansi ansi) {
        double seconds = Math.max(0.2, module.elapsedMs() / 1000.0);
        double rate = module.ended() / seconds;
        long left = module.known() - module.ended();
        String eta = rate > 0 && module.allKnown() ? Durations.inWords(Math.round(left / rate)) : "…";
        return ansi.string("@|cyan " + name(module.module()) + "|@ " + bar() + " "
                + messages.get("progress.line", module.ended(), module.known(), module.rows(), rate, eta)
                + (module.failed() > 0 ? " @|red " + messages.get("progress.failed", module.failed()) + "|@" : ""));
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

    private String bar() {
        int filled = module.known() == 0 ? 0 : (int) (BAR * module.ended() / module.known());
        return (drawing ? "█" : "#").repeat(filled) + (drawing ? "░" : "-").repeat(BAR - filled);
    }
}
