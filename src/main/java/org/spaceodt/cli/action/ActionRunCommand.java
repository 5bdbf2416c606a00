package org.spaceodt.cli.action;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.Services;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.StoredPlans;
import org.spaceodt.change.job.Undoing;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.change.plan.Planning;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.recipe.ActionRecipe;
import org.spaceodt.cli.job.JobRunning;
import org.spaceodt.cli.job.LimitOptions;
import org.spaceodt.cli.job.OriginOptions;
import org.spaceodt.cli.job.PlanView;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.FaultList;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.webex.WebexException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans, and applies, rows of one action. */
@Command(
        name = "v21_action",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "@|bold space-odt v21_action|@ ACTION [OPTIONS]")
public class ActionRunCommand implements NeedsStore {
    private final Services services;
    private final JobServices jobServices;
    private final Catalogue catalogue;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ACTION")
    String id;

    @Mixin
    RowOptions rows = new RowOptions();

    @Option(names = "--plan")
    boolean plan;

    @Option(names = "--apply")
    boolean apply;

    @Option(names = "--save-plan", paramLabel = "FILE")
    Path savePlan;

    @Option(names = "--apply-plan", paramLabel = "FILE")
    Path applyPlan;

    @Option(names = "--only-failures")
    boolean onlyFailures;

    @Mixin
    LimitOptions limits = new LimitOptions();

    @Mixin
    OriginOptions origin = new OriginOptions();

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Option(names = {"-q", "--quiet"})
    boolean quiet;

    @Mixin
    WebexOptions access = new WebexOptions();

    public ActionRunCommand(Services services, JobServices jobServices, Catalogue catalogue) {
        this.services = services;
        this.jobServices = jobServices;
        this.catalogue = catalogue;
    }

    @Override
    public Path outDir() {
        return outDir;
    }

    @Override
    public Integer call() {
        Messages messages = Console.of(spec).messages();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Description action = check(messages);
            Optional<String> country = rows.country.code(Console.of(spec));
            Optional<RowOptions.Chosen> chosen = applyPlan == null
                    ? Optional.of(rows.choose(action, messages).inCountry(country))
                    : Optional.empty();
            try (WebexAccess.Line line = access.toWebex(folder(), services.vertx(), Console.of(spec))) {
                JobContext place = origin.of(jobServices.place(line, folder(), messages));
                return chosen.isPresent()
                        ? run(place, action, chosen.get(), messages)
                        : applyPlan(place, action, messages);
            }
        } catch (UsageError e) {
            return Refusals.say(e, spec.commandLine());
        } catch (IOException e) {
            return Refusals.say(e, spec.commandLine(), messages);
        } catch (WebexException e) {
            return Refusals.say(e, spec.commandLine(), messages);
        }
    }

    private Description check(Messages messages) throws UsageError {
        access.check(messages);
        limits.check(messages);
        boolean planAlone = plan || savePlan != null;
        if (planAlone && (apply || applyPlan != null) || applyPlan != null && (rows.isGiven() || onlyFailures)) {
            throw new UsageError(messages.get("action.planOptions"));
        }
        return catalogue
                .find(id)
                .map(Action::description)
                .orElseThrow(() -> new UsageError(messages.get("action.unknown", id, catalogue.near(id))));
    }

    private Path folder() {
        return outDir.toAbsolutePath().normalize();
    }

    private Ansi ansi() {
        return spec.commandLine().getColorScheme().ansi();
    }

    private int run(JobContext place, Description action, RowOptions.Chosen given, Messages messages)
            throws IOException, UsageError {
        RowJobs jobs = new RowJobs(place);
        RowOptions.Chosen chosen = given;
        if (onlyFailures) {
            Set<Integer> failed = failed(jobs, action, given, messages);
            if (failed.isEmpty()) {
                spec.commandLine().getErr().println(messages.get("action.nothingFailed"));
                return ExitCodes.COMPLETE;
            }
            chosen = given.only(failed);
        }
        CheckedTable table = jobs.check(new ActionRecipe(action), chosen.rows(), TableLimits.USUAL);
        FaultList faults = new FaultList(spec.commandLine().getErr(), ansi(), messages);
        chosen.general().ifPresent(file -> faults.print(table.generalDiagnostics(), file.toString()));
        faults.print(table.diagnostics(), chosen.table().map(Path::toString).orElse(action.id()));
        if (!table.isGood()) {
            return ExitCodes.USAGE;
        }
        return apply
                ? work(place, jobs.make(table, chosen.source(), limits.of(place)), messages)
                : plan(place, table, chosen.source(), messages);
    }

    private Set<Integer> failed(RowJobs jobs, Description action, RowOptions.Chosen given, Messages messages)
            throws UsageError {
        RowJob last = jobs.latest(RowKind.ACTION, action.id())
                .orElseThrow(() -> new UsageError(messages.get("action.noJobYet", action.id())));
        if (!last.source().equals(given.source())) {
            throw new UsageError(messages.get("action.otherSource", last.id(), last.source()));
        }
        if (!Undoing.mayBeUndone(last.view())) {
            throw new UsageError(messages.get("action.lastAtWork", last.id()));
        }
        Set<Integer> failed = new TreeSet<>(jobs.failedRows(last));
        if (!given.rows().only().isEmpty()) {
            failed.retainAll(given.rows().only());
        }
        return failed;
    }

    private int plan(JobContext place, CheckedTable table, String source, Messages messages) throws IOException {
        JobFiles files = JobFiles.of(table.recipe().kind(), place);
        PlanView view = new PlanView(messages, ansi());
        PrintWriter out = spec.commandLine().getOut();
        Optional<Path> keep = Optional.ofNullable(savePlan).map(Path::toAbsolutePath);
        List<PlanWriting.Keep> keeps = new ArrayList<>(List.of(files::plan));
        keep.ifPresent(file ->
                keeps.add(head -> new SavedPlan.Writing(file, place.webex().json(), head)));
        PlanTotals totals = new Planning(place).plan(table, source, keeps, view::add);
        view.print(out, totals);
        out.println(ansi().string("@|bold " + messages.get("plan.nothingWritten") + "|@"));
        keep.ifPresent(file -> out.println(messages.get("plan.saved", file.toString())));
        PlanView.files(out, messages, files.ofPlan(table.recipe().subject()));
        out.flush();
        return totals.bad() == 0 ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
    }

    private int applyPlan(JobContext place, Description action, Messages messages) throws IOException, UsageError {
        try {
            SavedPlan saved = new StoredPlans(place).open(applyPlan, RowKind.ACTION);
            if (!saved.head().account().equals(place.account())) {
                throw new UsageError(messages.get("plan.otherAccount", applyPlan.toString()));
            }
            if (!saved.head().subject().equals(action.id())) {
                throw new UsageError(messages.get(
                        "action.otherPlan", applyPlan.toString(), saved.head().subject()));
            }
            return work(place, new RowJobs(place).make(saved, limits.of(place)), messages);
        } catch (SavedPlan.Unusable | NoSuchFileException e) {
            throw new UsageError(messages.get("plan.unusable", applyPlan.toString()));
        }
    }

    private int work(JobContext place, RowJobs.Made made, Messages messages) throws IOException {
        JobRunning running = new JobRunning(jobServices, spec, messages, quiet);
        return running.start(place, made);
    }
}
