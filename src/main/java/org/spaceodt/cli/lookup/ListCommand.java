package org.spaceodt.cli.lookup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.app.UsageError;
import org.spaceodt.cli.terminal.BaseCommand;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ContainerCommand;
import org.spaceodt.cli.terminal.CountryOption;
import org.spaceodt.cli.terminal.CsvOption;
import org.spaceodt.cli.terminal.ExitCodes;
import org.spaceodt.lookup.LookupFilter;
import org.spaceodt.lookup.LookupKind;
import org.spaceodt.lookup.LookupQuery;
import org.spaceodt.lookup.LookupRun;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.lookup.LookupTexts;
import org.spaceodt.lookup.WrongLookup;
import org.spaceodt.webex.WebexClients;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what an organization has, from an export at once, or from Webex. */
@Command(name = "list", customSynopsis = "@|bold space-odt list|@ KIND [OPTIONS]")
public class ListCommand extends BaseCommand implements ContainerCommand {
    private final WebexClients clients;

    @Parameters(paramLabel = "KIND", completionCandidates = KindNames.class)
    String kind;

    @Option(names = "--name", paramLabel = "TEXT")
    String name;

    @Option(names = "--location", paramLabel = "NAME_OR_ID")
    String location;

    @Option(names = "--number", paramLabel = "NUMBER")
    String number;

    @Option(names = "--license", paramLabel = "NAME_OR_ID")
    String license;

    @Option(names = "--calling", paramLabel = "YES_OR_NO")
    String calling;

    @Option(names = "--free")
    boolean free;

    @Option(names = "--used")
    boolean used;

    @Option(names = "--model", paramLabel = "TEXT")
    String model;

    @Option(names = "--where", paramLabel = "COLUMN=TEXT")
    List<String> where = new ArrayList<>();

    @Option(names = "--columns", paramLabel = "NAMES", defaultValue = "")
    String columns;

    @Option(names = "--sort", paramLabel = "COLUMN", defaultValue = "")
    String sort;

    @Option(names = "--desc")
    boolean descending;

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0")
    long offset;

    @Option(names = "--limit", paramLabel = "N")
    Integer limit;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "table")
    ListOutput.Form format;

    @Option(names = "--json")
    boolean json;

    @Option(names = "--csv", paramLabel = "FILE")
    Path csv;

    @Mixin
    CsvOption form = new CsvOption();

    @Mixin
    CountryOption country = new CountryOption();

    @Mixin
    SourceOptions from = new SourceOptions();

    public ListCommand(WebexClients clients) {
        this.clients = clients;
    }

    @Override
    public boolean needsContainer(Console console) throws UsageError {
        try {
            return from.export(query(console).modules(), console).isEmpty();
        } catch (WrongLookup e) {
            // Said by the run, which needs nothing for it.
            return false;
        }
    }

    @Override
    public Integer call() throws UsageError {
        try {
            LookupQuery query = query(console());
            Optional<LookupSource> export = from.export(query.modules(), console());
            return export.isPresent()
                    ? show(query, export.get())
                    : from.live(clients, console(), source -> show(query, source));
        } catch (WrongLookup e) {
            throw new UsageError(
                    LookupTexts.said(e, messages().locale(), console().invocation()::command));
        } catch (IOException e) {
            throw new UsageError(messages().said(e));
        }
    }

    private LookupQuery query(Console console) throws WrongLookup, UsageError {
        LookupQuery.Asked asked = LookupQuery.of(LookupKind.named(kind));
        Optional<String> code = country.code(console);
        for (Map.Entry<LookupFilter, String> filter : filters().entrySet()) {
            asked.by(filter.getKey(), filter.getValue(), code);
        }
        for (String one : where) {
            asked.where(one);
        }
        int most = limit != null ? limit : form() == ListOutput.Form.table ? ListOutput.LINES : 0;
        if (limit != null && limit < 1) {
            throw WrongLookup.of("page");
        }
        return asked.columns(columns).sort(sort, descending).page(offset, most);
    }

    private ListOutput.Form form() {
        return csv != null ? ListOutput.Form.csv : json ? ListOutput.Form.json : format;
    }

    private Map<LookupFilter, String> filters() {
        Map<LookupFilter, String> filters = new EnumMap<>(LookupFilter.class);
        put(filters, LookupFilter.NAME, name);
        put(filters, LookupFilter.LOCATION, location);
        put(filters, LookupFilter.NUMBER, number);
        put(filters, LookupFilter.LICENSE, license);
        put(filters, LookupFilter.CALLING, calling);
        put(filters, LookupFilter.MODEL, model);
        put(filters, LookupFilter.FREE, free ? "" : null);
        put(filters, LookupFilter.USED, used ? "" : null);
        return filters;
    }

    private static void put(Map<LookupFilter, String> filters, LookupFilter filter, String given) {
        if (given != null) {
            filters.put(filter, given);
        }
    }

    private int show(LookupQuery query, LookupSource source) throws IOException, UsageError {
        try {
            ListOutput output = new ListOutput(console(), ansi(), query, form.form(console()));
            LookupRun run = new LookupRun(source);
            LookupRun.Tally tally = csv != null
                    ? output.file(run, csv.toAbsolutePath().normalize())
                    : output.print(run, source.origin(), form());
            List<String> near = tally.matching() == 0 ? run.near(query) : List.of();
            output.say(tally, near, source.origin(), this::next);
            boolean rehearsal = source.origin().simulated() && !from.access.isRehearsal();
            return tally.matching() > 0 && tally.isWhole() && !source.origin().others() && !rehearsal
                    ? ExitCodes.COMPLETE
                    : ExitCodes.INCOMPLETE;
        } catch (WrongLookup e) {
            throw new UsageError(
                    LookupTexts.said(e, messages().locale(), console().invocation()::command));
        }
    }

    /** The words of the command that goes on behind the rows that were shown. */
    private List<Object> next(long behind) {
        List<Object> words = new ArrayList<>(List.of("list", kind));
        filters().forEach((filter, value) -> {
            words.add("--" + filter.id());
            if (!filter.isFlag()) {
                words.add(value);
            }
        });
        where.forEach(one -> words.addAll(List.of("--where", one)));
        add(words, "--columns", columns);
        add(words, "--sort", sort);
        if (descending) {
            words.add("--desc");
        }
        if (from.live) {
            words.add("--live");
        }
        if (from.exports != null) {
            words.addAll(List.of("--exports", from.exports.toString()));
        }
        if (limit != null) {
            words.addAll(List.of("--limit", limit));
        }
        words.addAll(List.of("--offset", behind));
        if (form() != ListOutput.Form.table) {
            words.addAll(List.of("--format", form()));
        }
        return words;
    }

    private static void add(List<Object> words, String option, String value) {
        if (!value.isBlank()) {
            words.addAll(List.of(option, value));
        }
    }
}
