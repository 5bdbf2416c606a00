package org.spaceodt.cli.location;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.recipe.LocationEntity;
import org.spaceodt.cli.action.MapOptions;
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
import org.spaceodt.cli.terminal.CountryOption;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.LeaveOptions;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.NotifyOption;
import org.spaceodt.cli.terminal.OnlyFailures;
import org.spaceodt.cli.terminal.OriginOptions;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.cli.terminal.WebexOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plans, and applies, a table of locations. */
@Command(
        name = "v21_softphone_bulk_run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "@|bold space-odt v21_softphone_bulk_run|@ [OPTIONS]")
public class LocationRunCommand extends BaseCommand implements NeedsStore {
    private final JobServices jobServices;

    @Mixin
    WebexOptions access = new WebexOptions();

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Option(names = "--input", paramLabel = "FILE")
    Path input;

    @Mixin
    MapOptions mapping = new MapOptions();

    @Mixin
    CountryOption country = new CountryOption();

    @Mixin
    LeaveOptions leave = new LeaveOptions();

    @Option(names = "--entity-type", paramLabel = "TYPE", defaultValue = "location")
    String entityType;

    @Option(names = "--v21-apply")
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

    @Mixin
    CsvOption csv = new CsvOption();

    @Option(names = {"-q", "--quiet"})
    boolean quiet;

    public LocationRunCommand(JobServices jobServices) {
        this.jobServices = jobServices;
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
            LocationEntity entity = check(messages);
            LocationInput table = new LocationInput(
                    folder(),
                    Optional.ofNullable(input).map(Path::toAbsolutePath),
                    mapping,
                    country.code(console()),
                    leave.leave(),
                    messages);
            Optional<Path> file = plans.isNamed() ? Optional.empty() : table.file(err());
            if (!plans.isNamed() && file.isEmpty()) {
                return ExitCodes.USAGE;
            }
            try (WebexAccess.Line line = access.toWebex(folder(), console())) {
                JobContext place = RunHead.say(
                        console(),
                        guarded.of(
                                origin.of(jobServices.place(line, folder(), csv.form(console()), messages)),
                                console()));
                PlanRun run = new PlanRun(
                        place, plans, jobServices, spec, quiet, start.of(place, jobServices, console()), spec.name());
                return plans.isNamed()
                        ? run.applyNamed(
                                RowKind.LOCATION, saved -> true, limits.of(place), !apply && approval.isNeeded(place))
                        : run(run, place, table, file.get(), entity);
            }
        } catch (IOException e) {
            return Refusals.say(e, spec.commandLine(), messages);
        }
    }

    private LocationEntity check(Messages messages) throws UsageError {
        access.check(messages);
        limits.check(messages);
        start.check(apply || plans.isNamed(), console());
        csv.form(console());
        if (plans.planAlone() && (apply || plans.isNamed())
                || plans.isNamed()
                        && (input != null
                                || onlyFailures
                                || leave.isGiven()
                                || country.isGiven()
                                || mapping.isGiven())) {
            throw new UsageError(messages.get("locations.planOptions"));
        }
        return LocationEntity.of(entityType)
                .orElseThrow(() -> new UsageError(
                        messages.get("locations.entityType", Messages.repeated(entityType, "[a-z_]{1,40}"))));
    }

    private Path folder() {
        return outDir.toAbsolutePath().normalize();
    }

    private int run(PlanRun run, JobContext place, LocationInput input, Path file, LocationEntity entity)
            throws IOException, UsageError {
        String source = file.getFileName().toString();
        Set<Integer> only = Set.of();
        if (onlyFailures) {
            only = OnlyFailures.of(new RowJobs(place), RowKind.LOCATION, entity.id(), source, only, messages());
            if (only.isEmpty()) {
                err().println(messages().get("action.nothingFailed"));
                return ExitCodes.COMPLETE;
            }
        }
        CheckedTable table;
        try (WorkLine line = WorkLine.checking(console(), place, quiet)) {
            table = input.check(file, only, entity, place, apply, err(), ansi());
        }
        if (!table.isGood()) {
            return ExitCodes.USAGE;
        }
        return apply ? run.apply(table, source, limits.of(place), false) : run.plan(table, source);
    }
}
