package org.spaceodt.cli.guide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.app.JobServices;
import org.spaceodt.app.UsageError;
import org.spaceodt.app.WebexAccess;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.recipe.ActionRecipe;
import org.spaceodt.cli.job.PlanOptions;
import org.spaceodt.cli.job.PlanRun;
import org.spaceodt.cli.job.hours.Start;
import org.spaceodt.cli.protection.ProtectedOptions;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.CountryOption;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.FaultList;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.cli.terminal.NotifyOption;
import org.spaceodt.cli.terminal.OriginOptions;
import org.spaceodt.cli.terminal.Refusals;
import org.spaceodt.cli.terminal.WebexOptions;
import org.spaceodt.sheet.source.TableLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Leads somebody at a terminal through actions: which one, for which rows, the plan, the question, the result and where the log is. What
 * is done is what {@code v21_action --apply} does, but that somebody is asked in a rehearsal, too.
 */
@Command(name = "guide")
public class GuideCommand extends BaseCommand implements NeedsStore {
    private final JobServices jobServices;
    private final Catalogue catalogue;

    @Option(names = "--input-dir", paramLabel = "DIR", defaultValue = "input_data")
    Path inputDir;

    @Option(names = "--out-dir", paramLabel = "DIR", defaultValue = ".artifacts")
    Path outDir;

    @Mixin
    CountryOption country = new CountryOption();

    @Mixin
    CsvOption csv = new CsvOption();

    @Mixin
    OriginOptions origin = new OriginOptions();

    @Mixin
    NotifyOption told = new NotifyOption();

    @Mixin
    ProtectedOptions guarded = new ProtectedOptions();

    @Mixin
    WebexOptions access = new WebexOptions();

    public GuideCommand(JobServices jobServices, Catalogue catalogue) {
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
        if (!console().terminal().canAnswer()) {
            throw new UsageError(messages().get("guide.noTerminal"));
        }
        Path folder = outDir.toAbsolutePath().normalize();
        try (WebexAccess.Line line = access.toWebex(folder, console())) {
            return guide(
                    guarded.of(origin.of(jobServices.place(line, folder, csv.form(console()), messages())), console()));
        } catch (IOException e) {
            return Refusals.say(e, spec.commandLine(), messages());
        }
    }

    private int guide(JobContext place) throws IOException, UsageError {
        say(messages().get("guide.begin", place.where().title(messages().locale())));
        GuideMenu menu = new GuideMenu(catalogue, console(), ansi());
        int end = ExitCodes.COMPLETE;
        Optional<Action<?>> chosen = menu.choose();
        while (chosen.isPresent()) {
            Optional<GuidedRows.Chosen> rows =
                    new GuidedRows(chosen.get().description(), inputDir, console(), ansi()).choose();
            if (rows.isPresent()) {
                end = run(place, chosen.get().description(), rows.get());
            }
            chosen = menu.choose();
        }
        say(messages().get("guide.end"));
        return end;
    }

    private int run(JobContext place, Description action, GuidedRows.Chosen chosen) throws IOException, UsageError {
        CheckedTable table = new RowJobs(place)
                .check(new ActionRecipe(action), chosen.rows().inCountry(country.code(console())), TableLimits.USUAL);
        new FaultList(err(), ansi(), messages()).print(table, chosen.general(), chosen.source(), place, true);
        if (!table.isGood()) {
            say(messages().get("guide.again"));
            return ExitCodes.USAGE;
        }
        return new PlanRun(place, new PlanOptions(), jobServices, spec, false, Start.HERE, "v21_action", action.id())
                .apply(table, chosen.name(), place.usualLimits(), true);
    }

    private void say(String words) {
        out().println(words);
        out().flush();
    }
}
