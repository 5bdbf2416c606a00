package org.spaceodt.cli.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.cli.job.hours.Start;
import org.spaceodt.cli.job.report.RedactOption;
import org.spaceodt.cli.protection.OthersWords;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NotifyOption;
import org.spaceodt.inventory.job.InventoryJobs;
import org.spaceodt.job.JobView;
import org.spaceodt.job.StoreGone;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Model.CommandSpec;

/** Runs a job here until it rests, shows how it goes on, and says how it went. */
public final class JobRunning {
    private final JobServices services;
    private final CommandSpec spec;
    private final Messages messages;
    private final boolean quiet;
    private final Start start;
    private boolean begun;
    private boolean placeSaid;

    public JobRunning(JobServices services, CommandSpec spec, Messages messages, boolean quiet, Start start) {
        this.start = start;
        this.services = services;
        this.spec = spec;
        this.messages = messages;
        this.quiet = quiet;
    }

    /** The organization stands above on standard output: with a plan that was shown. */
    void sayPlaceNoMore() {
        placeSaid = true;
    }

    /**
     * Starts a job that waits, or goes on with one that was paused, and runs it.
     *
     * @return the exit code
     * @throws UsageError when its hours cannot be changed now
     */
    public int start(JobContext place, RowJobs.Made made) throws IOException, UsageError {
        String id = made.job().id();
        spec.commandLine().getErr().println(messages.get(made.already() ? "jobs.already" : "jobs.made", id));
        return isLeft(place, made.job().view()) ? ExitCodes.COMPLETE : run(place, id);
    }

    /**
     * Starts it, or lets it go on, and says when that is.
     *
     * @return whether it is left to another process, which is said
     * @throws UsageError when its hours cannot be changed now
     */
    public boolean isLeft(JobContext place, JobView job) throws UsageError {
        PrintWriter err = spec.commandLine().getErr();
        boolean first = !begun;
        begun = true;
        if (first) {
            start.before(place, messages).forEach(line -> err.println(Visible.of(line)));
        }
        try {
            place.jobs().begin(job.id(), start.change());
        } catch (Jobs.StillAtWork e) {
            throw new UsageError(messages.get("hours.atWork", job.id()));
        }
        if (first) {
            JobView now = place.jobs().find(job.id()).orElse(job);
            start.after(job, now, messages).forEach(line -> err.println(Visible.of(line)));
        }
        if (start.isDetached()) {
            spec.commandLine().getOut().println(job.id());
            spec.commandLine().getOut().flush();
            err.println(messages.get("start.watch", job.id()));
        }
        err.flush();
        return start.isDetached();
    }

    /**
     * Lets a job that is there have its hours before anything else makes it go on.
     *
     * @throws UsageError when they cannot be changed now
     */
    public void keepHours(JobContext place, JobView job) throws UsageError {
        try {
            place.jobs().keepHours(job.id(), start.change());
        } catch (Jobs.StillAtWork e) {
            throw new UsageError(messages.get("hours.atWork", job.id()));
        }
    }

    /** @return the exit code */
    int run(JobContext place, String jobId) throws IOException {
        return untilItRests(place, jobId).isPresent() ? end(place, jobId) : ExitCodes.INCOMPLETE;
    }

    /**
     * Runs a job here, and shows how it goes on.
     *
     * @return as it rests; empty when the store was lost, which is said
     */
    public Optional<JobView> untilItRests(JobContext place, String jobId) throws IOException {
        JobWatch watch = new JobWatch(services, jobId, Console.of(spec), Optional.of(place.webex()::traffic), quiet);
        watch.endsAtInterrupt(messages.get("jobs.stopping", jobId));
        Optional<RowJob> begun = new RowJobs(place).find(jobId);
        OthersWords.beside(jobId, place)
                .forEach(line -> spec.commandLine().getErr().println(Visible.of(line)));
        try (JobServices.Running running = services.run(place, NotifyOption.post(spec, Optional.empty()))) {
            watch.untilItRests();
        } catch (StoreUnavailable e) {
            sayLost(e, jobId, begun.map(job -> filesOf(job, place)).orElse(List.of()));
            return Optional.empty();
        }
        return place.jobs().find(jobId);
    }

    /**
     * Says how a job that rests went.
     *
     * @return the exit code
     */
    public int end(JobContext place, String jobId) throws IOException {
        try {
            return told(place, jobId);
        } finally {
            Console.of(spec).interrupts().endAtOnce(() -> {});
        }
    }

    private int told(JobContext place, String jobId) throws IOException {
        JobView job = place.jobs().find(jobId).orElseThrow();
        if (InventoryJobs.isOne(job)) {
            JobEnd ended = new JobEnd(place, job, messages);
            ended.printPlace(spec.commandLine().getOut());
            ended.printInventory(
                    spec.commandLine().getOut(),
                    spec.commandLine().getColorScheme().ansi());
            return ended.exitCode();
        }
        Optional<RowJob> rows = new RowJobs(place).find(jobId);
        if (rows.isPresent()) {
            JobFiles.of(rows.get().kind(), place).afterRun(rows.get());
        }
        List<Path> files =
                new ArrayList<>(rows.map(found -> filesOf(found, place)).orElse(List.of()));
        if (rows.isPresent() && RedactOption.isGiven(spec)) {
            files.add(JobFiles.redacted(rows.get(), place));
        }
        JobEnd end = new JobEnd(place, job, messages);
        if (!placeSaid) {
            end.printPlace(spec.commandLine().getOut());
        }
        end.print(
                spec.commandLine().getOut(), spec.commandLine().getColorScheme().ansi(), files);
        return end.exitCode();
    }

    private static List<Path> filesOf(RowJob job, JobContext place) {
        return JobFiles.of(job.kind(), place).ofJob(job);
    }

    /** What was done until then is told by files alone. */
    private void sayLost(StoreUnavailable lost, String jobId, List<Path> files) {
        String there = files.stream().filter(Files::exists).map(Path::toString).collect(Collectors.joining(", "));
        String text = messages.get(
                lost instanceof StoreGone ? "store.lost.gone" : "store.lost", lost.getMessage(), jobId, there);
        spec.commandLine().getErr().println(spec.commandLine().getColorScheme().errorText(text));
    }
}
