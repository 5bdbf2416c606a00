package org.spaceodt.cli.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.app.told.HoursTexts;
import org.spaceodt.change.Whereabouts;
import org.spaceodt.cli.job.hours.OtherHours;
import org.spaceodt.cli.job.stage.StageLines;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.job.JobMove;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.webex.WebexException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells a job what to do; whichever process works on it, or will, does it. */
abstract class JobsMoveCommand implements NeedsStore {
    final JobServices services;
    private final JobMove move;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ID")
    String id;

    @Mixin
    StoreOptions store = new StoreOptions();

    JobsMoveCommand(JobServices services, JobMove move) {
        this.services = services;
        this.move = move;
    }

    @Override
    public Path outDir() {
        return store.outDir;
    }

    @Override
    public boolean isRehearsal() {
        return access().isRehearsal();
    }

    /** As whom: what is set says it, or an option. */
    abstract WebexOptions access();

    /** A token tells whose jobs may be moved. Without one nothing is told; to stop a job none has to be good. */
    private void checkWhose(JobView job, Messages messages) throws UsageError {
        boolean stops = move == JobMove.PAUSE || move == JobMove.CANCEL;
        if (!access().hasToken(Console.of(spec))) {
            StoreOptions.sayPassedOver(Console.of(spec));
            return;
        }
        Optional<String> account;
        try (WebexAccess.Line line = access().toWebex(store.folder(), Console.of(spec))) {
            account = services.account(line);
        } catch (WebexException e) {
            if (!stops) {
                throw e;
            }
            return;
        }
        if (account.isPresent() && !account.get().equals(job.job().account())) {
            throw new UsageError(messages.get("jobs.otherAccount", job.id()));
        }
    }

    /** Whether rows of the job may touch what is protected, from now on. */
    boolean includesProtected() {
        return false;
    }

    /** What becomes of its hours; what was asked for cannot always be. */
    OtherHours.Asked hours() throws UsageError {
        return OtherHours.Asked.NOTHING;
    }

    /** What has to be done here after the move; @return how the job stands then */
    JobView goesOn(JobView moved, Messages messages) throws IOException, UsageError {
        return moved;
    }

    /** @return the exit code */
    int sayWhatIsOpen(JobView job, Messages messages) {
        return ExitCodes.COMPLETE;
    }

    @Override
    public Integer call() throws IOException, UsageError {
        Messages messages = Console.of(spec).messages();
        PrintWriter err = spec.commandLine().getErr();
        OtherHours.Asked hours = hours();
        try {
            Jobs jobs = services.jobs();
            JobView before = StoreOptions.job(jobs, id, messages);
            String named = before.id();
            checkWhose(before, messages);
            err.println(Whereabouts.title(before.job(), messages.locale()));
            Optional<String> waits = new StageLines(jobs, messages)
                    .waits(StoreOptions.job(jobs, id, messages))
                    .filter(stage -> move == JobMove.RESUME);
            if (waits.isPresent()) {
                err.println(spec.commandLine().getColorScheme().errorText(waits.get()));
                return ExitCodes.USAGE;
            }
            if (includesProtected()) {
                jobs.includeProtected(named);
            }
            jobs.move(named, move, hours.change());
            JobView job = goesOn(jobs.find(named).orElseThrow(), messages);
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    store.json ? JobWords.text(JobWords.json(job)) : job.id() + ": " + JobWords.state(job, messages));
            hours.lines(before, job, Instant.now(), new HoursTexts(messages)).forEach(err::println);
            if (!store.json && (move == JobMove.RESUME || move == JobMove.RETRY)) {
                out.println(messages.get("jobs.goesOn", job.id()));
            }
            out.flush();
            return sayWhatIsOpen(job, messages);
        } catch (Jobs.StillAtWork e) {
            throw new UsageError(messages.get("hours.atWork", id));
        } catch (Jobs.WrongState e) {
            err.println(spec.commandLine()
                    .getColorScheme()
                    .errorText(messages.get("jobs.wrongState." + move, JobWords.state(e.state(), messages))));
            return ExitCodes.USAGE;
        } catch (Jobs.UnfinishedTwin e) {
            err.println(spec.commandLine()
                    .getColorScheme()
                    .errorText(messages.get("jobs.unfinishedTwin", e.jobId().orElse("?"))));
            return ExitCodes.USAGE;
        }
    }
}
