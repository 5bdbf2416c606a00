package org.spaceodt.cli.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.told.Facts;
import org.spaceodt.app.told.Gathered;
import org.spaceodt.app.told.PlanFacts;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.PlanBlocks;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.Planning;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.plan.UnusablePlan;
import org.spaceodt.change.plan.files.ReadablePlan;
import org.spaceodt.change.plan.files.RedactedPlan;
import org.spaceodt.cli.job.hours.Start;
import org.spaceodt.cli.job.report.RedactOption;
import org.spaceodt.cli.progress.WorkLine;
import org.spaceodt.cli.protection.OthersWords;
import org.spaceodt.cli.question.Approval;
import org.spaceodt.cli.question.Question;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.StoredPlan;
import org.spaceodt.job.store.PlanRepository;
import org.spaceodt.text.Visible;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Plans rows and shows the plan, or does what a plan or rows say, as a job that runs here. */
public final class PlanRun {
    private final JobContext place;
    private final CommandSpec spec;
    private final PlanOptions options;
    private final JobRunning running;
    private final Messages messages;
    private final boolean quiet;
    private final Start start;
    private final List<String> applying;

    /** @param applying the words of the command that does a kept plan of these rows, before {@code --apply-plan} */
    public PlanRun(
            JobContext place,
            PlanOptions options,
            JobServices services,
            CommandSpec spec,
            boolean quiet,
            Start start,
            String... applying) {
        this.applying = List.of(applying);
        this.place = place;
        this.start = start;
        this.options = options;
        this.spec = spec;
        this.messages = Console.of(spec).messages();
        this.quiet = quiet;
        this.running = new JobRunning(services, spec, messages, quiet, start);
    }

    /**
     * Makes a plan, and says how it is named.
     *
     * @param source what the input is called
     * @return the exit code
     */
    public int plan(CheckedTable table, String source) throws IOException {
        JobFiles files = JobFiles.of(table.recipe().kind(), place);
        MadePlan made = show(table.count(), view -> new Planning(place).plan(table, source, files::plan, view));
        sayLeftOut(table);
        sayKept(made);
        List<Path> written = new ArrayList<>(files.ofPlan(table.recipe().subject()));
        if (RedactOption.isGiven(spec)) {
            Path page = written.stream()
                    .filter(file -> file.toString().endsWith(ReadablePlan.PAGE))
                    .findFirst()
                    .orElseThrow();
            written.add(RedactedPlan.beside(page, made.plan(), place));
        }
        PlanView.files(spec.commandLine().getOut(), messages, written);
        return made.totals().bad() == 0 ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
    }

    /** Says how many rows are left out, if any. */
    public void sayLeftOut(CheckedTable table) {
        if (table.leftOut() > 0) {
            spec.commandLine().getOut().println(messages.get("plan.leftOut", table.leftOut()));
        }
    }

    /** Tells a line of rows whose last step came. */
    private static final class PlannedRows {
        private final WorkLine line;
        private int row = -1;
        private int rows;
        private int bad;

        PlannedRows(WorkLine line) {
            this.line = line;
        }

        void count(PlanRow step) {
            rows += step.row() == row ? 0 : 1;
            row = step.row();
            bad += step.mode().isBad() ? 1 : 0;
            line.reached(rows, bad);
        }
    }

    /** Makes a plan. */
    public interface Making {
        MadePlan plan(Consumer<PlanRow> view) throws IOException;
    }

    /**
     * Shows a plan when it is made, and until then how it goes on.
     *
     * @param rows how many it is of
     */
    public MadePlan show(int rows, Making making) throws IOException {
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        PrintWriter out = spec.commandLine().getOut();
        PlanView view = new PlanView(new PlanBlocks(place), Console.of(spec), ansi);
        MadePlan made;
        try (WorkLine line = WorkLine.begin(Console.of(spec), place, "progress.planned", rows, quiet)) {
            PlannedRows planned = new PlannedRows(line);
            made = making.plan(row -> {
                planned.count(row);
                view.add(row);
            });
        }
        out.println(ansi.string("@|bold " + Visible.inMarkup(place.where().title(messages.locale())) + "|@"));
        running.sayPlaceNoMore();
        OthersWords.beside(made.plan().head(), place).forEach(line -> out.println(Visible.of(line)));
        view.print(out, made.totals());
        out.println(coloured(made.dangers(), ansi));
        return made;
    }

    private static String coloured(Dangers dangers, Ansi ansi) {
        return dangers.any() ? ansi.string("@|bold,red " + dangers.line() + "|@") : dangers.line();
    }

    /** Says that it is not applied, and how it can be. */
    void sayKept(MadePlan made) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        out.println(ansi.string("@|bold " + messages.get("plan.nothingWritten") + "|@"));
        StoredPlan stored = made.plan().stored();
        out.println(messages.get("plan.kept", stored.id(), stored.digest()));
        List<String> apply = Stream.concat(applying.stream(), Stream.of("--apply-plan", stored.id()))
                .toList();
        out.println(messages.get("plan.applyKept", Console.of(spec).invocation().command(apply)));
        if (options.copy().isPresent()) {
            made.plan().copyTo(options.copy().get());
            out.println(messages.get("plan.saved", options.copy().get().toString()));
        }
    }

    /**
     * Does what rows say. Who is asked approves a plan, and that is done; a job of the same rows that has not ended goes on
     * without.
     *
     * @param ask whether somebody has to be asked
     * @return the exit code
     * @throws UsageError when nobody can be asked
     */
    public int apply(CheckedTable table, String source, NewJob.Limits limits, boolean ask)
            throws IOException, UsageError {
        place.second().refuseUnplanned();
        sayLeftOut(table);
        if (table.count() == 0) {
            spec.commandLine().getOut().println(messages.get("plan.nothingWritten"));
            return ExitCodes.COMPLETE;
        }
        RowJobs jobs = new RowJobs(place);
        if (!ask || jobs.unfinished(table).isPresent()) {
            return running.start(place, jobs.make(table, source, limits));
        }
        Approval.needsSomebody(Console.of(spec), messages.get("question.unasked"));
        JobFiles files = JobFiles.of(table.recipe().kind(), place);
        Gathered gathered = new Gathered(place.catalogue(), false);
        MadePlan made = show(
                table.count(), view -> new Planning(place).plan(table, source, files::plan, view.andThen(gathered)));
        if (!gathered.writes()) {
            return running.start(place, jobs.make(table, source, limits));
        }
        if (isApproved(made.plan(), gathered, made.dangers())) {
            return running.start(place, jobs.make(table, made.plan(), limits));
        }
        sayKept(made);
        return ExitCodes.COMPLETE;
    }

    /** Asks about a plan. */
    boolean isApproved(SavedPlan plan, Gathered gathered, Dangers dangers) throws IOException {
        place.second().checkApplying(plan.stored(), place.origin());
        return Question.isAnswered(
                Console.of(spec),
                Facts.of(place.where(), PlanFacts.what(plan.head(), place, messages), gathered, dangers, plan.stored())
                        .beside(OthersWords.beside(plan.head(), place))
                        .with(start.before(place, messages)));
    }

    /**
     * Does the plan that was named.
     *
     * @param subject whether it is one of what the command is for
     * @param ask whether somebody has to be asked; who names the plan of an undo is asked only at a terminal
     * @throws UsageError when it is not, or cannot be applied, or nobody can be asked
     */
    public int applyNamed(RowKind kind, Predicate<SavedPlan> subject, NewJob.Limits limits, boolean ask)
            throws IOException, UsageError {
        SavedPlan plan = options.open(place, kind, Console.of(spec));
        if (!subject.test(plan)) {
            throw new UsageError(
                    messages.get("plan.other", options.applyPlan, plan.head().subject()));
        }
        place.second().checkApplying(plan.stored(), place.origin());
        boolean undo = !plan.head().undoOf().isEmpty();
        if (undo && !plan.saysSomething()) {
            return nothingToUndo(plan.head().undoOf(), true);
        }
        if (ask && new RowJobs(place).unfinished(plan).isEmpty() && !isApproved(plan, undo)) {
            spec.commandLine().getOut().println(messages.get("plan.nothingWritten"));
            return ExitCodes.COMPLETE;
        }
        return apply(plan, limits);
    }

    private boolean isApproved(SavedPlan plan, boolean undo) throws IOException, UsageError {
        Console console = Console.of(spec);
        if (undo && !console.terminal().canAnswer()) {
            return true;
        }
        try {
            Facts facts = PlanFacts.read(plan, place, messages);
            if (!facts.writes()) {
                return true;
            }
            Approval.needsSomebody(console, messages.get("question.unasked"));
            return Question.isAnswered(console, facts.with(start.before(place, messages)));
        } catch (PlanRepository.Altered e) {
            throw PlanOptions.unusable(UnusablePlan.Why.ALTERED, plan.stored().id(), messages);
        }
    }

    /**
     * Says that a plan of an undo would change nothing.
     *
     * @param good whether all is as it was before the job; else it cannot be undone
     * @return the exit code
     */
    int nothingToUndo(String jobId, boolean good) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(messages.get(good ? "jobs.undoNothing" : "jobs.undoRefused", jobId));
        out.flush();
        return good ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
    }

    int apply(SavedPlan plan, NewJob.Limits limits) throws IOException, UsageError {
        try {
            return running.start(place, new RowJobs(place).make(plan, limits));
        } catch (PlanRepository.Altered e) {
            throw PlanOptions.unusable(UnusablePlan.Why.ALTERED, plan.stored().id(), messages);
        }
    }
}
