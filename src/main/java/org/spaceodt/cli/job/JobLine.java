package org.spaceodt.cli.job;

import java.io.PrintWriter;
import java.time.Duration;
import org.spaceodt.app.Messages;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.Durations;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Progress;
import picocli.CommandLine.Help.Ansi;

/** The line that says how a job goes on: over itself on a terminal, now and then elsewhere. */
public final class JobLine {
    private static final int BAR = 20;
    private static final long PLAIN_EVERY = Duration.ofSeconds(15).toNanos();

    private final PrintWriter err;
    private final Messages messages;
    private final boolean terminal;
    private final boolean quiet;
    private long said = System.nanoTime();
    private boolean drawn;

    public JobLine(Console console, boolean quiet) {
        this.err = console.err();
        this.messages = console.messages();
        this.quiet = quiet;
        this.terminal = !quiet && console.terminal().isStderrOne();
    }

    synchronized void show(Progress progress) {
        if (terminal) {
            err.print("\r\033[K" + line(progress, Ansi.ON));
            err.flush();
            drawn = true;
        } else if (!quiet && System.nanoTime() - said > PLAIN_EVERY) {
            said = System.nanoTime();
            err.println(line(progress, Ansi.OFF));
        }
    }

    private String line(Progress progress, Ansi ansi) {
        JobView.Counts counts = progress.job().counts();
        String left =
                progress.left().map(time -> Durations.inWords(time.toSeconds())).orElse("…");
        int filled = counts.total() == 0 ? 0 : (int) ((long) BAR * counts.ended() / counts.total());
        String failed = counts.failed() == 0 ? "" : " @|red " + messages.get("progress.failed", counts.failed()) + "|@";
        return ansi.string("#".repeat(filled) + "-".repeat(BAR - filled) + " "
                + messages.get("jobs.progress", counts.ended(), counts.total(), progress.itemsPerSecond(), left)
                + failed);
    }

    /** Something of its own line, above. */
    synchronized void say(String text) {
        end();
        err.println(text);
        err.flush();
    }

    synchronized void end() {
        if (drawn) {
            err.print("\r\033[K");
            err.flush();
            drawn = false;
        }
    }
}
