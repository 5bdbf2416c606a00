package org.spaceodt.cli.softphone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Catalogue;
import org.spaceodt.app.GivenFile;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.softphone.DecisionsFile;
import org.spaceodt.change.softphone.OverridePlaces;
import org.spaceodt.change.softphone.SoftphoneTemplates;
import org.spaceodt.cli.job.LimitOptions;
import org.spaceodt.cli.job.PlanOptions;
import org.spaceodt.cli.job.hours.StartOptions;
import org.spaceodt.cli.job.report.RedactOption;
import org.spaceodt.cli.progress.RunHead;
import org.spaceodt.cli.protection.ProtectedOptions;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.NotifyOption;
import org.spaceodt.cli.terminal.OriginOptions;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.cli.terminal.WebexOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes people softphones from a table, stage by stage; each stage is approved before anything of it is written. */
@Command(
        name = "v2_bulk_run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        defaultValueProvider = FewRequests.class,
        customSynopsis = "@|bold space-odt v2_bulk_run|@ [OPTIONS]")
public class BulkRunCommand extends BaseCommand implements NeedsStore {
    private final JobServices jobServices;
    private final Catalogue catalogue;

    @Mixin
    WebexOptions access = new WebexOptions();

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Option(names = "--template")
    boolean template;

    @Option(names = "--xlsx")
    boolean xlsx;

    @Mixin
    TableOptions table = new TableOptions();

    @Option(names = "--decisions-file", paramLabel = "FILE")
    Path decisions;

    @Mixin
    PlanOptions plans = new PlanOptions();

    @Option(names = "--only-failures")
    boolean onlyFailures;

    @Mixin
    LimitOptions limits = new LimitOptions();

    @Mixin
    StartOptions start = new StartOptions();

    @Mixin
    CsvOption csv = new CsvOption();

    @Mixin
    OriginOptions origin = new OriginOptions();

    @Mixin
    NotifyOption told = new NotifyOption();

    @Mixin
    RedactOption redaction = new RedactOption();

    @Mixin
    ProtectedOptions guarded = new ProtectedOptions();

    @Option(names = {"-q", "--quiet"})
    boolean quiet;

    public BulkRunCommand(JobServices jobServices, Catalogue catalogue) {
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
            check(messages);
            SoftphoneTemplates templates = new SoftphoneTemplates(folder(), catalogue, messages.locale());
            if (template) {
                say(templates.explained(xlsx), "softphones.explained", templates.input());
                return ExitCodes.COMPLETE;
            }
            if (!plans.isNamed() && !table.isInput()) {
                List<Path> made = templates.create();
                if (made.contains(templates.input()) || made.contains(templates.policy())) {
                    return made.contains(templates.input())
                            ? say(made, "softphones.fillIn", templates.input())
                            : say(made, "softphones.lookAt", templates.policy());
                }
            }
            Optional<DecisionsFile> answers = answers(templates);
            if (answers.isPresent() && !answers.get().found().isEmpty()) {
                return ExitCodes.USAGE;
            }
            return run(templates, answers, messages);
        } catch (IOException e) {
            return Refusals.say(e, spec.commandLine(), messages);
        }
    }

    private int run(SoftphoneTemplates templates, Optional<DecisionsFile> answers, Messages messages)
            throws IOException, UsageError {
        Optional<String> country = table.country(console());
        Path input = table.input(templates.input(), messages);
        try (WebexAccess.Line line = access.toWebex(templates.folder(), console())) {
            JobContext place = RunHead.say(
                    console(),
                    guarded.of(origin.of(jobServices.place(line, folder(), csv.form(console()), messages)), console()));
            BulkRun run = new BulkRun(
                    place,
                    jobServices,
                    spec,
                    new BulkRun.Asked(plans, limits, table.isLive(), quiet, start.of(place, jobServices, console())),
                    places(templates));
            return plans.isNamed()
                    ? run.named(country, answers)
                    : run.table(input, table.rows(input, country, folder(), messages), answers, onlyFailures);
        }
    }

    private void check(Messages messages) throws UsageError {
        boolean planOnly = plans.planAlone();
        access.check(messages);
        limits.check(messages);
        start.check(!planOnly && !template, console());
        csv.form(console());
        if (xlsx && !template
                || planOnly && (plans.isNamed() || decisions != null)
                || plans.isNamed() && (table.isGiven() || onlyFailures)
                || template && (planOnly || plans.isNamed() || table.isGiven() || onlyFailures || decisions != null)) {
            throw new UsageError(messages.get("softphones.options"));
        }
    }

    private Path folder() {
        return outDir.toAbsolutePath().normalize();
    }

    private OverridePlaces places(SoftphoneTemplates templates) {
        return new OverridePlaces(List.of(templates.folder(), console().folder().toAbsolutePath()));
    }

    /** @return the exit code where that is all that is done */
    private int say(List<Path> made, String key, Path file) {
        err().println(messages().get("locations.templates"));
        made.forEach(one -> err().println("  " + one));
        err().println(messages().get(key, file.toString()));
        return ExitCodes.USAGE;
    }

    /** What is wrong with the file is said. */
    private Optional<DecisionsFile> answers(SoftphoneTemplates templates) throws IOException, UsageError {
        if (decisions == null) {
            return Optional.empty();
        }
        GivenFile.require(decisions, messages());
        DecisionsFile read = DecisionsFile.read(decisions, places(templates));
        FaultLines.say(decisions.toString(), read.found(), err(), messages());
        return Optional.of(read);
    }
}
