package org.spaceodt.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.spaceodt.bulk.PlanTotals;
import org.spaceodt.bulk.SavedPlan;
import org.spaceodt.bulk.Workplace;
import org.spaceodt.job.JobMove;
import org.spaceodt.job.JobState;
import org.spaceodt.location.LocationJob;
import org.spaceodt.location.LocationJobs;
import org.spaceodt.location.LocationPlanning;
import org.spaceodt.location.LocationUndo;
import org.spaceodt.webex.WebexException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how what a job did is undone, and does it. */
@Command(name = "undo", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true, sortOptions = false)
class JobsUndoCommand implements NeedsStore {
    private final Services services;
    private final JobServices jobServices;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ID")
    String id;

    @Option(names = "--apply")
    boolean apply;

    @Mixin
    StoreOptions store = new StoreOptions();

    @Mixin
    WebexAccess access = new WebexAccess();

    JobsUndoCommand(Services services, JobServices jobServices) {
        this.services = services;
        this.jobServices = jobServices;
    }

    @Override
    public Path outDir() {
        return store.outDir;
    }

    @Override
    public Integer call() throws IOException {
        Messages messages = Messages.ofThisProcess();
        PrintWriter err = spec.commandLine().getErr();
        try {
            String jobId = StoreOptions.job(jobServices.jobs(), id, messages).id();
            try (WebexAccess.Line line =
                    access.toWebex(store.folder(), err, new WebexAccess.Surroundings(services.vertx(), messages))) {
                Workplace place = jobServices.place(line, store.folder(), messages);
                LocationJob job = new LocationJobs(place)
                        .find(jobId)
                        .filter(found -> found.view().job().account().equals(place.account()))
                        .orElseThrow(() -> new UsageError(messages.get("jobs.otherAccount", jobId)));
                if (!LocationUndo.mayBeUndone(job)) {
                    throw new UsageError(messages.get(
                            "jobs.undoWrongState", JobWords.state(job.view().state(), messages)));
                }
                return undo(place, job, messages);
            }
        } catch (UsageError e) {
            err.println(spec.commandLine().getColorScheme().errorText(e.getMessage()));
            return ExitCodes.USAGE;
        } catch (WebexException e) {
            err.println(spec.commandLine().getColorScheme().errorText(Refusals.inWords(e, messages)));
            return e instanceof WebexException.Unauthorized ? ExitCodes.TOKEN_REFUSED : ExitCodes.INCOMPLETE;
        }
    }

    private int undo(Workplace place, LocationJob job, Messages messages) throws IOException, UsageError {
        LocationUndo undo = new LocationUndo(place);
        PrintWriter out = spec.commandLine().getOut();
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        PlanView view = new PlanView(messages, ansi);
        PlanTotals totals = undo.plan(job, view::add);
        view.print(out, totals);
        if (!apply) {
            out.println(ansi.string("@|bold " + messages.get("plan.nothingWritten") + "|@"));
            out.println(messages.get("jobs.undoApply", job.id()));
            PlanView.files(out, messages, undo.file(job));
            return totals.bad() == 0 ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
        }
        return apply(place, undo.file(job), messages);
    }

    private int apply(Workplace place, Path file, Messages messages) throws IOException, UsageError {
        LocationJobs.Made made;
        try {
            made = new LocationPlanning(place)
                    .make(
                            SavedPlan.open(file, place.webex().json(), LocationPlanning.FORMAT),
                            new LocationJobs(place).usualLimits());
        } catch (SavedPlan.Unusable e) {
            throw new UsageError(messages.get("plan.unusable", file.toString()));
        }
        String undoing = made.job().id();
        spec.commandLine().getErr().println(messages.get(made.already() ? "jobs.already" : "jobs.made", undoing));
        JobState state = made.job().view().state();
        if (state == JobState.CREATED) {
            place.jobs().move(undoing, JobMove.START);
        } else if (state == JobState.PAUSED || state == JobState.PAUSING) {
            place.jobs().move(undoing, JobMove.RESUME);
        }
        return new JobRunning(jobServices, spec, messages, false).run(place, undoing);
    }
}
