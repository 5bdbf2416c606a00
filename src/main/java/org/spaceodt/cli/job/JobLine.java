package org.spaceodt.cli.job;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.HoursTexts;
import org.spaceodt.change.Whereabouts;
import org.spaceodt.cli.progress.ProgressLine;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.inventory.job.InventoryJobs;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Progress;
import org.spaceodt.webex.Traffic;
import picocli.CommandLine.Help.Ansi;

/** The line that says how a job goes on: over itself on a terminal, now and then elsewhere. */
public final class JobLine {
    private static final long WAITING_EVERY = Duration.ofMinutes(15).toNanos();
    private static final long PLAIN_EVERY = Duration.ofSeconds(15).toNanos();

    private final PrintWriter err;
    private final Console console;
    private final Messages messages;
    private final Optional<Supplier<Traffic>> traffic;
    private final boolean terminal;
    private final boolean quiet;
    private long said = System.nanoTime();
    private boolean waited;
    private boolean drawn;

    /** @param traffic of who works on it, where that is this process */
    public JobLine(Console console, Optional<Supplier<Traffic>> traffic, boolean quiet) {
        this.console = console;
        this.err = console.err();
        this.messages = console.messages();
        this.traffic = traffic;
        this.quiet = quiet;
        this.terminal = !quiet && console.terminal().isStderrOne();
    }

    synchronized void show(Progress progress) {
        if (terminal) {
            err.print("\r\033[K"
                    + ProgressLine.cut(
                            line(progress, Ansi.ON), console.terminal().size()[1]));
            err.flush();
            drawn = true;
        } else if (!quiet && isTime(progress.job().goesOn().isPresent())) {
            said = System.nanoTime();
            err.println(line(progress, Ansi.OFF));
        }
    }

    /** Also as soon as it begins to wait; then nothing changes for long. */
    private boolean isTime(boolean waits) {
        boolean begins = waits && !waited;
        waited = waits;
        return begins || System.nanoTime() - said > (waits ? WAITING_EVERY : PLAIN_EVERY);
    }

    private String line(Progress progress, Ansi ansi) {
        Optional<String> waits = new HoursTexts(messages).goesOn(progress.job(), Instant.now());
        if (waits.isPresent()) {
            JobView job = progress.job();
            return Whereabouts.mark(job.job(), messages.locale()) + " "
                    + messages.get(
                            "progress.steps", job.counts().ended(), job.counts().total()) + ": " + waits.get();
        }
        JobView.Counts counts = progress.job().counts();
        return new ProgressLine(
                        Whereabouts.mark(progress.job().job(), messages.locale()),
                        messages.get(
                                InventoryJobs.isOne(progress.job()) ? "progress.reads" : "progress.steps",
                                counts.ended(),
                                counts.total()),
                        counts.ended(),
                        counts.total(),
                        progress.itemsPerSecond(),
                        counts.failed(),
                        traffic.map(Supplier::get),
                        progress.left())
                .text(messages, ansi, ProgressLine.canDraw(console.terminal()));
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
