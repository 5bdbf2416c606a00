package org.spaceodt.cli.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.app.told.Gathered;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.UndoPlanFiles;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.Undoing;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.cli.job.hours.StartOptions;
import org.spaceodt.cli.job.report.RedactOption;
import org.spaceodt.cli.progress.RunHead;
import org.spaceodt.cli.protection.ProtectedOptions;
import org.spaceodt.cli.question.Approval;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.GivenJob;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.NotifyOption;
import org.spaceodt.cli.terminal.OriginOptions;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how what a job did is undone, and does it. */
@Command(name = "undo", mixinStandardHelpOptions = true, sortOptions = false)
class JobsUndoCommand implements NeedsStore {
    private final JobServices jobServices;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..1")
    String id;

    @Option(names = "--last")
    boolean last;

    @Option(names = "--apply")
    boolean apply;

    @Mixin
    Approval approval = new Approval();

    @Mixin
    StartOptions start = new StartOptions();

    @Mixin
    PlanOptions plans = new PlanOptions();

    @Mixin
    OriginOptions origin = new OriginOptions();

    @Mixin
    NotifyOption told = new NotifyOption();

    @Mixin
    RedactOption redaction = new RedactOption();

    @Mixin
    ProtectedOptions guarded = new ProtectedOptions();

    @Mixin
    StoreOptions store = new StoreOptions();

    @Mixin
    CsvOption csv = new CsvOption();

    @Mixin
    WebexOptions access = new WebexOptions();

    JobsUndoCommand(JobServices jobServices) {
        this.jobServices = jobServices;
    }

    @Override
    public Path outDir() {
        return store.outDir;
    }

    @Override
    public boolean isRehearsal() {
        return access.isRehearsal();
    }

    @Override
    public Integer call() throws IOException, UsageError {
        Messages messages = Console.of(spec).messages();
        start.check(!plans.planAlone(), Console.of(spec));
        PrintWriter err = spec.commandLine().getErr();
        if (last == (id != null)) {
            throw new UsageError(messages.get("jobs.undoWhich"));
        }
        Optional<String> named = last
                ? Optional.empty()
                : Optional.of(StoreOptions.job(jobServices.jobs(), id, messages).id());
        try (WebexAccess.Line line = access.toWebex(store.folder(), Console.of(spec))) {
            JobContext place = RunHead.say(
                    Console.of(spec),
                    guarded.of(
                            origin.of(jobServices.place(line, store.folder(), csv.form(Console.of(spec)), messages)),
                            Console.of(spec)));
            RowJob job = named.isPresent() ? GivenJob.ours(place, named.get(), messages) : last(place, messages);
            if (!Undoing.mayBeUndone(job.view())) {
                throw new UsageError(messages.get(
                        "jobs.undoWrongState", JobWords.state(job.view().state(), messages)));
            }
            return undo(place, job, messages);
        }
    }

    /** Says which that is. */
    private RowJob last(JobContext place, Messages messages) throws UsageError {
        RowJob job = new RowJobs(place)
                .lastWritten()
                .orElseThrow(() -> new UsageError(
                        messages.get("jobs.undoNone", place.where().organization())));
        spec.commandLine()
                .getErr()
                .println(Visible.of(messages.get(
                        "jobs.undoLast",
                        job.id(),
                        job.view().job().title(),
                        messages.time(job.view().createdAt()))));
        return job;
    }

    private int undo(JobContext place, RowJob job, Messages messages) throws IOException, UsageError {
        PlanRun run = new PlanRun(
                place,
                plans,
                jobServices,
                spec,
                false,
                start.of(place, jobServices, Console.of(spec)),
                "jobs",
                "undo",
                job.id());
        boolean ask = approval.isNeeded(place);
        boolean meant = apply || approval.isGiven();
        if (plans.isNamed()) {
            return run.applyNamed(job.kind(), plan -> plan.head().undoOf().equals(job.id()), place.usualLimits(), ask);
        }
        Gathered gathered = new Gathered(place.catalogue(), true);
        MadePlan made = run.show(job.rows(), view -> new Undoing(place).plan(job, view.andThen(gathered)));
        List<Path> files = UndoPlanFiles.write(job, made.plan(), place);
        if (!made.totals().writes() && (!meant || made.totals().bad() == 0)) {
            return run.nothingToUndo(job.id(), made.totals().bad() == 0);
        }
        if (meant && !ask) {
            return run.apply(made.plan(), place.usualLimits());
        }
        run.sayKept(made);
        PrintWriter out = spec.commandLine().getOut();
        PlanView.files(out, messages, files);
        if (plans.planAlone()) {
            return made.totals().bad() == 0 ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
        }
        place.second().checkApplying(made.plan().stored(), place.origin());
        Approval.needsSomebody(
                Console.of(spec),
                messages.get("jobs.undoUnasked", made.plan().stored().id()));
        return !ask || run.isApproved(made.plan(), gathered, made.dangers())
                ? run.apply(made.plan(), place.usualLimits())
                : ExitCodes.COMPLETE;
    }
}
