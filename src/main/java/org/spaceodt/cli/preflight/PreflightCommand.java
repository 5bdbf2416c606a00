package org.spaceodt.cli.preflight;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.app.GivenFile;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.input.Recipe;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.preflight.Preflight;
import org.spaceodt.change.preflight.TokenFacts;
import org.spaceodt.cli.action.MapOptions;
import org.spaceodt.cli.progress.RunHead;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.CountryOption;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.identity.Identity;
import org.spaceodt.identity.Scope;
import org.spaceodt.identity.WhoAmI;
import org.spaceodt.sheet.source.TableLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a table against the tenant and says what would refuse its rows; nothing is planned, nothing is written to Webex. */
@Command(name = "preflight", customSynopsis = "@|bold space-odt preflight|@ TABLE [OPTIONS]")
public class PreflightCommand extends BaseCommand implements NeedsStore {
    private final JobServices jobServices;
    private final WhoAmI whoAmI;
    private final PreflightTables tables;

    @Parameters(paramLabel = "TABLE")
    String table;

    @Option(names = "--input", paramLabel = "FILE")
    Path input;

    @Mixin
    MapOptions mapping = new MapOptions();

    @Mixin
    CountryOption country = new CountryOption();

    @Option(names = "--accept", paramLabel = "COLUMN", split = ",")
    Set<String> accepted = new LinkedHashSet<>();

    @Mixin
    CsvOption csv = new CsvOption();

    @Option(names = "--live")
    boolean live;

    @Option(names = "--json")
    boolean json;

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Mixin
    WebexOptions access = new WebexOptions();

    public PreflightCommand(JobServices jobServices, WhoAmI whoAmI, PreflightTables tables) {
        this.jobServices = jobServices;
        this.whoAmI = whoAmI;
        this.tables = tables;
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
    public boolean onlyLooks() {
        return true;
    }

    @Override
    public Integer call() throws UsageError {
        Messages messages = messages();
        try {
            access.check(messages);
            csv.form(console());
            PreflightTables.Kind kind = tables.of(table, messages);
            Path file = file(kind, messages);
            try (WebexAccess.Line line = access.toWebex(folder(), console())) {
                JobContext place =
                        RunHead.say(console(), jobServices.place(line, folder(), csv.form(console()), messages));
                return check(place, kind.recipe(place, live), file, line);
            }
        } catch (IOException e) {
            return Refusals.say(e, spec.commandLine(), messages);
        }
    }

    private Path folder() {
        return outDir.toAbsolutePath().normalize();
    }

    private Path file(PreflightTables.Kind kind, Messages messages) throws UsageError {
        Optional<Path> usual = kind.file().map(folder()::resolve);
        Path file = Optional.ofNullable(input)
                .or(() -> usual)
                .orElseThrow(() -> new UsageError(messages.get("preflight.noInput", table)))
                .toAbsolutePath();
        GivenFile.require(file, messages);
        return file;
    }

    private int check(JobContext place, Recipe recipe, Path file, WebexAccess.Line line)
            throws IOException, UsageError {
        CheckedTable rows = rows(place, recipe, file);
        Diagnostics found = new Diagnostics();
        rows.diagnostics().each(found::add);
        if (rows.isGood()) {
            TokenFacts token = token(whoAmI.ask(line.access()));
            new Preflight(place.catalogue(), place.webex(), token, Clock.systemUTC())
                    .check(rows)
                    .each(found::add);
        }
        PreflightView view = new PreflightView(messages(), file, rows, found);
        view.write(place);
        out().print(json ? view.json(place) : view.text(place));
        out().flush();
        if (!rows.isGood()) {
            return ExitCodes.USAGE;
        }
        return found.errorCount() + found.warningCount() == 0 ? ExitCodes.COMPLETE : ExitCodes.INCOMPLETE;
    }

    /** Also with bad rows: what is wrong with them is found, too, and the others are looked at all the same. */
    private CheckedTable rows(JobContext place, Recipe recipe, Path file) throws UsageError {
        try {
            GivenRows rows = new GivenRows(
                    Optional.of(mapping.source(file)),
                    mapping.columns(folder(), messages()),
                    Map.of(),
                    Optional.empty(),
                    false,
                    Set.of(),
                    country.code(console()),
                    new GivenRows.Leave(accepted, true));
            return new RowJobs(place).check(recipe, rows, TableLimits.USUAL);
        } catch (IOException e) {
            throw new UsageError(
                    messages().get("locations.unreadable", file.toString(), Refusals.inWords(e, messages())));
        }
    }

    private static TokenFacts token(Identity identity) {
        return new TokenFacts(
                scope -> identity.missing().stream().map(Scope::name).anyMatch(scope::equals), identity.tokenEnd());
    }
}
