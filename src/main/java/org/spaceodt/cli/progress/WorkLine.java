package org.spaceodt.cli.progress;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.spaceodt.app.Messages;
import org.spaceodt.change.JobContext;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.job.Eta;
import org.spaceodt.webex.Traffic;
import picocli.CommandLine.Help.Ansi;

/**
 * The line of work that is done here before there is a job: a table is checked, a plan is made. Over itself on a terminal, now and
 * then elsewhere; what ends at once says nothing. Its own thread draws it, so that a wait is told, too.
 */
public final class WorkLine implements AutoCloseable {
    private static final long EVERY_MILLIS = 250;
    private static final Duration PLAIN_EVERY = Duration.ofSeconds(15);

    private final Console console;
    private final Messages messages;
    private final String mark;
    private final String counted;
    private final long known;
    private final Supplier<Traffic> traffic;
    private final long before;
    private final boolean terminal;
    private final Eta eta = new Eta();
    private final long begun = System.nanoTime();
    private final Thread drawer = new Thread(this::untilInterrupted, "progress");
    private volatile long done;
    private volatile long failed;
    private long said = begun;
    private boolean drawn;

    private WorkLine(Console console, String mark, String counted, long known, Supplier<Traffic> traffic) {
        this.console = console;
        this.messages = console.messages();
        this.mark = mark;
        this.counted = counted;
        this.known = known;
        this.traffic = traffic;
        this.before = traffic.get().requests();
        this.terminal = console.terminal().isStderrOne();
    }

    /**
     * @param counted key of the message that says {@code 412/900 rows}
     * @param known how many there are
     * @param quiet whether nothing is said
     */
    public static WorkLine begin(Console console, JobContext place, String counted, long known, boolean quiet) {
        WorkLine line = new WorkLine(
                console, place.where().mark(console.messages().locale()), counted, known, place.webex()::traffic);
        if (!quiet) {
            line.drawer.setDaemon(true);
            line.drawer.start();
        }
        return line;
    }

    /** Of a table that is checked: nobody knows how many rows it has, but what is asked of Webex is known. */
    public static WorkLine checking(Console console, JobContext place, boolean quiet) {
        return begin(console, place, "progress.checked", 0, quiet);
    }

    /** So many are done now, and so many of them failed. */
    public void reached(long ended, long bad) {
        done = ended;
        failed = bad;
    }

    private void untilInterrupted() {
        try {
            while (true) {
                Thread.sleep(EVERY_MILLIS);
                draw();
            }
        } catch (InterruptedException e) {
            // The work is over.
        }
    }

    private synchronized void draw() {
        if (drawer.isInterrupted()) {
            return;
        }
        long now = System.nanoTime();
        String text = line(Duration.ofNanos(now - begun)).text(messages, terminal ? Ansi.ON : Ansi.OFF, drawing());
        if (terminal) {
            console.err()
                    .print("\r\033[K"
                            + ProgressLine.cut(text, console.terminal().size()[1]));
            console.err().flush();
            drawn = true;
        } else if (now - said >= PLAIN_EVERY.toNanos()) {
            said = now;
            console.err().println(text);
        }
    }

    private boolean drawing() {
        return ProgressLine.canDraw(console.terminal());
    }

    private ProgressLine line(Duration elapsed) {
        Traffic seen = traffic.get();
        long ended = done;
        Optional<Duration> left = eta.left(elapsed, ended, Math.max(0, known - ended), seen.holdLeft());
        return new ProgressLine(
                mark,
                messages.get(counted, ended, known, seen.requests() - before),
                ended,
                known,
                ended / Math.max(0.2, elapsed.toNanos() / 1e9),
                failed,
                Optional.of(seen),
                left);
    }

    @Override
    public void close() {
        synchronized (this) {
            drawer.interrupt();
            if (drawn) {
                console.err().print("\r\033[K");
                console.err().flush();
            }
        }
    }
}
