package org.spaceodt.cli.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.Interrupts;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.store.JobProgress;
import org.spaceodt.webex.Traffic;

/** Looks at a job until it rests, or somebody presses Ctrl-C. */
public final class JobWatch {
    private static final Duration EVERY = Duration.ofMillis(100);

    private final JobProgress progress;
    private final Duration patience;
    private final Messages messages;
    private final JobLine line;
    private final Interrupts interrupts;
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** For who does not work on it. */
    public JobWatch(JobServices services, String jobId, Console console, boolean quiet) {
        this(services, jobId, console, Optional.empty(), quiet);
    }

    /** @param traffic of this process, which works on it */
    public JobWatch(
            JobServices services, String jobId, Console console, Optional<Supplier<Traffic>> traffic, boolean quiet) {
        this.progress = services.progress(
                jobId, () -> traffic.map(seen -> seen.get().holdLeft()).orElse(Duration.ZERO));
        this.patience = services.patience();
        this.messages = console.messages();
        this.line = new JobLine(console, traffic, quiet);
        this.interrupts = console.interrupts();
    }

    /** @param said what is said at the first Ctrl-C */
    public void endsAtInterrupt(String said) {
        interrupts.onFirst(() -> {
            line.say(said);
            stopped.set(true);
        });
    }

    static boolean rests(JobState state) {
        return state.ended() || state == JobState.PAUSED || state == JobState.CREATED;
    }

    /** Those who work on the job wait, too, as long. */
    private void sayAway(StoreUnavailable lost) {
        line.say(messages.get("store.away", lost.getMessage(), Math.max(1, patience.toMinutes())));
    }

    /** @return as it stood when it was last looked at */
    public JobView untilItRests() {
        try {
            return progress.follow(EVERY, patience, this::sayAway, seen -> {
                        line.show(seen);
                        return !stopped.get();
                    })
                    .job();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return progress.look().job();
        } finally {
            line.end();
        }
    }
}
