package org.spaceodt.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.spaceodt.job.JobView;
import picocli.CommandLine.Help.Ansi;

/** The line that says how a job goes on: over itself on a terminal, now and then elsewhere. */
final class JobProgress {
    private static final int BAR = 20;
    private static final long PLAIN_EVERY = Duration.ofSeconds(15).toNanos();

    private final PrintWriter err;
    private final Messages messages;
    private final boolean terminal;
    private final boolean quiet;
    private final long begun = System.nanoTime();
    private long said = System.nanoTime();
    private int endedAtFirst = -1;
    private boolean drawn;

    JobProgress(PrintWriter err, Messages messages, boolean quiet) {
        this.err = err;
        this.messages = messages;
        this.quiet = quiet;
        this.terminal = !quiet && Terminal.isStderrOne();
    }

    void tick(JobView job) {
        if (endedAtFirst < 0) {
            endedAtFirst = job.counts().ended();
        }
        if (terminal) {
            err.print("\r\033[K" + line(job, Ansi.ON));
            err.flush();
            drawn = true;
        } else if (!quiet && System.nanoTime() - said > PLAIN_EVERY) {
            said = System.nanoTime();
            err.println(line(job, Ansi.OFF));
        }
    }

    private String line(JobView job, Ansi ansi) {
        JobView.Counts counts = job.counts();
        double seconds = Math.max(0.2, (System.nanoTime() - begun) / 1e9);
        double rate = (counts.ended() - endedAtFirst) / seconds;
        int left = counts.total() - counts.ended();
        String eta = rate > 0 ? ProgressView.duration(Math.round(left / rate)) : "…";
        int filled = counts.total() == 0 ? 0 : (int) ((long) BAR * counts.ended() / counts.total());
        String failed = counts.failed() == 0 ? "" : " @|red " + messages.get("progress.failed", counts.failed()) + "|@";
        return ansi.string("#".repeat(filled) + "-".repeat(BAR - filled) + " "
                + messages.get("jobs.progress", counts.ended(), counts.total(), rate, eta) + failed);
    }

    /** Something of its own line, above. */
    void say(String text) {
        end();
        err.println(text);
        err.flush();
    }

    void end() {
        if (drawn) {
            err.print("\r\033[K");
            err.flush();
            drawn = false;
        }
    }
}
