package org.spaceodt.cli.job;

import java.io.IOException;
import java.util.Optional;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NotifyOption;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.job.JobMove;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.webex.WebexException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends a job: what is in work ends, the rest is not begun. What was perhaps written is looked at before. */
@Command(name = "cancel", mixinStandardHelpOptions = true, sortOptions = false)
class JobsCancelCommand extends JobsMoveCommand {
    @Mixin
    CsvOption csv = new CsvOption();

    @Mixin
    WebexOptions access = new WebexOptions();

    JobsCancelCommand(JobServices services) {
        super(services, JobMove.CANCEL);
    }

    @Override
    WebexOptions access() {
        return access;
    }

    /** Looks here, unless another process does. */
    @Override
    JobView goesOn(JobView moved, Messages messages) throws IOException {
        if (moved.state() != JobState.CANCELLING || moved.counts().perhapsWritten() == 0) {
            return moved;
        }
        try (WebexAccess.Line line = access.toWebex(store.folder(), Console.of(spec))) {
            JobContext place = services.place(line, store.folder(), csv.form(Console.of(spec)), messages);
            if (place.account().equals(moved.job().account())) {
                look(place, moved.id());
            }
        } catch (UsageError | WebexException e) {
            // Said below: it could not be looked.
        }
        return services.jobs().cancelUnseen(moved.id());
    }

    private void look(JobContext place, String jobId) throws IOException {
        JobWatch watch = new JobWatch(services, jobId, Console.of(spec), true);
        watch.endsAtInterrupt(messages().get("jobs.stopping", jobId));
        try (JobServices.Running running = services.run(place, NotifyOption.post(spec, Optional.empty()))) {
            watch.untilItRests();
        }
        Optional<RowJob> rows = new RowJobs(place).find(jobId);
        if (rows.isPresent()) {
            JobFiles.of(rows.get().kind(), place).afterRun(rows.get());
        }
    }

    private Messages messages() {
        return Console.of(spec).messages();
    }

    @Override
    int sayWhatIsOpen(JobView job, Messages messages) {
        int perhaps = job.counts().perhapsWritten();
        if (perhaps == 0) {
            return ExitCodes.COMPLETE;
        }
        String key = job.state() == JobState.CANCELLED ? "jobs.cancelDoubt" : "jobs.cancelLooks";
        spec.commandLine().getErr().println(messages.get(key, perhaps, job.id()));
        return ExitCodes.INCOMPLETE;
    }
}
