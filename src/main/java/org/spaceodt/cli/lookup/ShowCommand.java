package org.spaceodt.cli.lookup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spaceodt.app.StoreAccess;
import org.spaceodt.app.UsageError;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.CountryOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.cli.terminal.NeedsStore;
import org.spaceodt.job.store.JobDatabase;
import org.spaceodt.lookup.LookupKind;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.lookup.LookupTexts;
import org.spaceodt.lookup.WrongLookup;
import org.spaceodt.lookup.source.RememberedRows;
import org.spaceodt.lookup.subject.JobTouch;
import org.spaceodt.lookup.subject.SubjectAnswer;
import org.spaceodt.lookup.subject.SubjectFacts;
import org.spaceodt.lookup.subject.SubjectSearch;
import org.spaceodt.webex.WebexClients;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows all that is known of a person, a location, a number, an extension or another thing, and the jobs that touched it. */
@Command(name = "show", customSynopsis = "@|bold space-odt show|@ WHAT [OPTIONS]")
public class ShowCommand extends BaseCommand implements NeedsStore {
    private static final List<String> PEOPLE = List.of(LookupKind.PEOPLE.module());

    private final WebexClients clients;
    private final JobDatabase database;

    @Parameters(paramLabel = "WHAT")
    String what;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "text")
    Form format;

    @Option(names = "--json")
    boolean json;

    @Mixin
    CountryOption country = new CountryOption();

    @Mixin
    SourceOptions from = new SourceOptions();

    /** How it is printed. */
    enum Form {
        text,
        json
    }

    public ShowCommand(WebexClients clients, JobDatabase database) {
        this.clients = clients;
        this.database = database;
    }

    @Override
    public Path outDir() {
        return from.outDir;
    }

    @Override
    public boolean isRehearsal() {
        return from.access.isRehearsal();
    }

    @Override
    public boolean onlyLooks() {
        return true;
    }

    /** Where no job was ever made nothing has to be started for an export. */
    @Override
    public boolean needsContainer(Console console) throws UsageError {
        return from.export(PEOPLE, console).isEmpty() || StoreAccess.exists(from.folder(), console.settings());
    }

    @Override
    public Integer call() throws UsageError {
        try {
            Optional<LookupSource> export = from.export(PEOPLE, console());
            return export.isPresent()
                    ? show(export.get())
                    : from.live(clients, console(), source -> show(RememberedRows.of(source)));
        } catch (IOException e) {
            throw new UsageError(messages().said(e));
        }
    }

    private int show(LookupSource source) throws IOException, UsageError {
        ShowOutput output = new ShowOutput(console(), ansi());
        boolean forPrograms = json || format == Form.json;
        try {
            SubjectSearch.Found found = new SubjectSearch(source).of(what, country.code(console()));
            if (found.best().size() != 1) {
                output.unclear(found, source.origin(), forPrograms);
                return ExitCodes.INCOMPLETE;
            }
            SubjectAnswer answer = SubjectFacts.of(found.best().get(0), source);
            List<JobTouch> jobs =
                    database == null ? List.of() : JobTouch.of(database.store(), answer.touching(), source);
            output.print(answer, jobs, forPrograms);
            boolean rehearsal = source.origin().simulated() && !from.access.isRehearsal();
            return answer.lacking().isEmpty() && !source.origin().others() && !rehearsal
                    ? ExitCodes.COMPLETE
                    : ExitCodes.INCOMPLETE;
        } catch (WrongLookup e) {
            throw new UsageError(
                    LookupTexts.said(e, messages().locale(), console().invocation()::command));
        }
    }
}
