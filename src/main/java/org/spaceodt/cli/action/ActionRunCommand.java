package org.spaceodt.cli.action;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.recipe.ActionRecipe;
import org.spaceodt.cli.job.LimitOptions;
import org.spaceodt.cli.job.PlanOptions;
import org.spaceodt.cli.job.PlanRun;
import org.spaceodt.cli.job.hours.StartOptions;
import org.spaceodt.cli.job.report.RedactOption;
import org.spaceodt.cli.progress.RunHead;
import org.spaceodt.cli.progress.WorkLine;
import org.spaceodt.cli.protection.ProtectedOptions;
import org.spaceodt.cli.question.Approval;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.FaultList;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.NotifyOption;
import org.spaceodt.cli.terminal.OnlyFailures;
import org.spaceodt.cli.terminal.OriginOptions;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.sheet.source.TableLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans, and applies, rows of one action. */
@Command(
        name = "v21_action",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "@|bold space-odt v21_action|@ ACTION [OPTIONS]")
public class ActionRunCommand extends BaseCommand implements NeedsStore {
    private final JobServices jobServices;
    private final Catalogue catalogue;

    @Parameters(paramLabel = "ACTION")
    String id;

    @Mixin
    RowOptions rows = new RowOptions();

    @Option(names = "--apply")
    boolean apply;

    @Mixin
    Approval approval = new Approval();

    @Mixin
    PlanOptions plans = new PlanOptions();

    @Option(names = "--only-failures")
    boolean onlyFailures;

    @Mixin
    LimitOptions limits = new LimitOptions();

    @Mixin
    StartOptions start = new StartOptions();

    @Mixin
    OriginOptions origin = new OriginOptions();

    @Mixin
    NotifyOption told = new NotifyOption();

    @Mixin
    RedactOption redaction = new RedactOption();

    @Mixin
    ProtectedOptions guarded = new ProtectedOptions();

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Mixin
    CsvOption csv = new CsvOption();

    @Option(names = {"-q", "--quiet"})
    boolean quiet;

    @Mixin
    WebexOptions access = new WebexOptions();

    public ActionRunCommand(JobServices jobServices, Catalogue catalogue) {
        this.jobServices = jobServices;
        this.catalogue = catalogue;
    }

    @Override
    public Path outDir() {
        return outDir;
    }

    @Override
    public boolean isRehearsal() {
        return access.isRehearsal();
    }

    @Override
    public Integer call() throws UsageError {
        Messages messages = messages();
        try {
            Description action = check(messages);
            Optional<String> country = rows.country.code(console());
            Optional<RowOptions.Chosen> chosen = plans.isNamed()
                    ? Optional.empty()
                    : Optional.of(rows.choose(action, folder(), messages).inCountry(country));
            try (WebexAccess.Line line = access.toWebex(folder(), console())) {
                JobContext place = RunHead.say(
                        console(),
                        guarded.of(
                                origin.of(jobServices.place(line, folder(), csv.form(console()), messages)),
                                console()));
                return chosen.isPresent()
                        ? run(place, action, chosen.get(), messages)
                        : run(place, action)
                                .applyNamed(
                                        RowKind.ACTION,
                                        saved -> saved.head().subject().equals(action.id()),
                                        limits.of(place),
                                        approval.isNeeded(place));
            }
        } catch (IOException e) {
            return Refusals.say(e, spec.commandLine(), messages);
        }
    }

    private Description check(Messages messages) throws UsageError {
        access.check(messages);
        limits.check(messages);
        start.check(apply || plans.isNamed(), console());
        csv.form(console());
        if (plans.planAlone() && (apply || plans.isNamed()) || plans.isNamed() && (rows.isGiven() || onlyFailures)) {
            throw new UsageError(messages.get("action.planOptions"));
        }
        return catalogue
                .find(id)
                .map(Action::description)
                .orElseThrow(() -> new UsageError(
                        messages.get("action.unknown", ActionsCommand.repeated(id), catalogue.near(id))));
    }

    private Path folder() {
        return outDir.toAbsolutePath().normalize();
    }

    private int run(JobContext place, Description action, RowOptions.Chosen given, Messages messages)
            throws IOException, UsageError {
        RowJobs jobs = new RowJobs(place);
        RowOptions.Chosen chosen = given;
        if (onlyFailures) {
            Set<Integer> failed = failed(jobs, action, given, messages);
            if (failed.isEmpty()) {
                err().println(messages.get("action.nothingFailed"));
                return ExitCodes.COMPLETE;
            }
            chosen = given.only(failed);
        }
        CheckedTable table;
        try (WorkLine line = WorkLine.checking(console(), place, quiet)) {
            table = jobs.check(new ActionRecipe(action), chosen.rows(), TableLimits.USUAL);
        }
        new FaultList(err(), ansi(), messages)
                .print(
                        table,
                        chosen.general(),
                        chosen.table().map(Path::toString).orElse(action.id()),
                        place,
                        apply);
        if (!table.isGood()) {
            return ExitCodes.USAGE;
        }
        return apply
                ? run(place, action).apply(table, chosen.source(), limits.of(place), approval.isNeeded(place))
                : run(place, action).plan(table, chosen.source());
    }

    private Set<Integer> failed(RowJobs jobs, Description action, RowOptions.Chosen given, Messages messages)
            throws UsageError {
        return OnlyFailures.of(
                jobs, RowKind.ACTION, action.id(), given.source(), given.rows().only(), messages);
    }

    private PlanRun run(JobContext place, Description action) throws UsageError {
        return new PlanRun(
                place,
                plans,
                jobServices,
                spec,
                quiet,
                start.of(place, jobServices, console()),
                spec.name(),
                action.id());
    }
}
