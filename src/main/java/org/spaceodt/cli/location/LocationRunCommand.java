package org.spaceodt.cli.location;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.Services;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.StoredPlans;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.change.plan.Planning;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.recipe.LocationEntity;
import org.spaceodt.cli.job.JobRunning;
import org.spaceodt.cli.job.LimitOptions;
import org.spaceodt.cli.job.OriginOptions;
import org.spaceodt.cli.job.PlanView;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.CountryOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.webex.WebexException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plans, and applies, a table of locations. */
@Command(
        name = "v21_softphone_bulk_run",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "@|bold space-odt v21_softphone_bulk_run|@ [OPTIONS]")
public class LocationRunCommand implements NeedsStore {
    private final Services services;
    private final JobServices jobServices;

    @Spec
    CommandSpec spec;

    @Mixin
    WebexOptions access = new WebexOptions();

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Option(names = "--input", paramLabel = "FILE")
    Path input;

    @Mixin
    CountryOption country = new CountryOption();

    @Option(names = "--entity-type", paramLabel = "TYPE", defaultValue = "location")
    String entityType;

    @Option(names = "--v21-apply")
    boolean apply;

    @Option(names = "--save-plan", paramLabel = "FILE")
    Path savePlan;

    @Option(names = "--apply-plan", paramLabel = "FILE")
    Path applyPlan;

    @Mixin
    LimitOptions limits = new LimitOptions();

    @Mixin
    OriginOptions origin = new OriginOptions();

    @Option(names = {"-q", "--quiet"})
    boolean quiet;

    public LocationRunCommand(Services services, JobServices jobServices) {
        this.services = services;
        this.jobServices = jobServices;
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
            LocationEntity entity = check(messages);
            LocationInput table = new LocationInput(
                    folder(),
                    Optional.ofNullable(input).map(Path::toAbsolutePath),
                    country.code(Console.of(spec)),
                    messages);
            Optional<Path> file = applyPlan == null ? table.file(err) : Optional.empty();
            if (applyPlan == null && file.isEmpty()) {
                return ExitCodes.USAGE;
            }
            try (WebexAccess.Line line = access.toWebex(folder(), services.vertx(), Console.of(spec))) {
                JobContext place = origin.of(jobServices.place(line, folder(), messages));
                return applyPlan != null ? applyPlan(place, messages) : run(place, table, file.get(), entity, messages);
            }
        } catch (UsageError e) {
            return Refusals.say(e, spec.commandLine());
        } catch (IOException e) {
            return Refusals.say(e, spec.commandLine(), messages);
        } catch (WebexException e) {
            return Refusals.say(e, spec.commandLine(), messages);
        }
    }

    private LocationEntity check(Messages messages) throws UsageError {
        access.check(messages);
        limits.check(messages);
        if (apply && savePlan != null
                || applyPlan != null && (savePlan != null || input != null || country.isGiven())) {
            throw new UsageError(messages.get("locations.planOptions"));
        }
        return LocationEntity.of(entityType)
                .orElseThrow(() -> new UsageError(messages.get("locations.entityType", entityType)));
    }

    private Path folder() {
        return outDir.toAbsolutePath().normalize();
    }

    private Ansi ansi() {
        return spec.commandLine().getColorScheme().ansi();
    }

    private int run(JobContext place, LocationInput input, Path file, LocationEntity entity, Messages messages)
            throws IOException, UsageError {
        CheckedTable table = input.check(file, entity, place, spec.commandLine().getErr(), ansi());
        if (!table.isGood()) {
            return ExitCodes.USAGE;
        }
        String source = file.getFileName().toString();
        return apply
                ? work(place, new RowJobs(place).make(table, source, limits.of(place)), messages)
                : plan(place, table, source, messages);
    }

    private int plan(JobContext place, CheckedTable table, String source, Messages messages) throws IOException {
        PlanView view = new PlanView(messages, ansi());
        PrintWriter out = spec.commandLine().getOut();
        Optional<Path> keep = Optional.ofNullable(savePlan).map(Path::toAbsolutePath);
        JobFiles files = JobFiles.of(table.recipe().kind(), place);
        List<PlanWriting.Keep> keeps = new ArrayList<>(List.of(files::plan));
        keep.ifPresent(file ->
                keeps.add(head -> new SavedPlan.Writing(file, place.webex().json(), head)));
        PlanTotals totals = new Planning(place).plan(table, source, keeps, view::add);
        view.print(out, totals);
        out.println(ansi().string("@|bold " + messages.get("plan.nothingWritten") + "|@"));
        keep.ifPresent(file -> out.println(messages.get("plan.saved", file.toString())));
        PlanView.files(out, messages, files.ofPlan(table.recipe().subject()));
        return totals.bad() == 0 ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
    }

    private int applyPlan(JobContext place, Messages messages) throws IOException, UsageError {
        try {
            SavedPlan plan = new StoredPlans(place).open(applyPlan, RowKind.LOCATION);
            if (!plan.head().account().equals(place.account())) {
                throw new UsageError(messages.get("plan.otherAccount", applyPlan.toString()));
            }
            return work(place, new RowJobs(place).make(plan, limits.of(place)), messages);
        } catch (SavedPlan.Unusable | NoSuchFileException e) {
            throw new UsageError(messages.get("plan.unusable", applyPlan.toString()));
        }
    }

    private int work(JobContext place, RowJobs.Made made, Messages messages) throws IOException {
        JobRunning running = new JobRunning(jobServices, spec, messages, quiet);
        return running.start(place, made);
    }
}
