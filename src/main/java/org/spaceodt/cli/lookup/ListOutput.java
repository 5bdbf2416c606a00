package org.spaceodt.cli.lookup;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.spaceodt.app.Messages;
import org.spaceodt.app.UsageError;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.file.NewFiles;
import org.spaceodt.file.OutDir;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.lookup.LookupColumn;
import org.spaceodt.lookup.LookupJson;
import org.spaceodt.lookup.LookupOrigin;
import org.spaceodt.lookup.LookupQuery;
import org.spaceodt.lookup.LookupRun;
import org.spaceodt.lookup.LookupTexts;
import org.spaceodt.lookup.WrongLookup;
import org.spaceodt.sheet.CsvAndWorkbook;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.text.Words;
import picocli.CommandLine.Help.Ansi;

/** A list on the screen, for programs, or in a file. */
final class ListOutput {
    /** So many lines somebody reads, where they do not say how many. */
    static final int LINES = 1_000;

    /** How rows are printed. */
    enum Form {
        table,
        csv,
        json
    }

    private final Console console;
    private final Messages messages;
    private final Words words;
    private final Ansi ansi;
    private final LookupQuery query;
    private final CsvForm csv;
    private boolean cut;
    private boolean headed;

    ListOutput(Console console, Ansi ansi, LookupQuery query, CsvForm csv) {
        this.console = console;
        this.messages = console.messages();
        this.words = LookupTexts.in(messages.locale());
        this.ansi = ansi;
        this.query = query;
        this.csv = csv;
    }

    LookupRun.Tally print(LookupRun lookups, LookupOrigin origin, Form form) throws IOException, WrongLookup {
        return switch (form) {
            case table -> table(lookups, origin);
            case csv -> csv(lookups);
            case json -> json(lookups, origin);
        };
    }

    private LookupRun.Tally table(LookupRun lookups, LookupOrigin origin) throws IOException, WrongLookup {
        List<List<String>> rows = new ArrayList<>();
        LookupRun.Tally tally = lookups.look(query, row -> rows.add(shown(row)));
        head(tally, origin);
        if (!rows.isEmpty()) {
            int width = console.terminal().isStdoutOne() ? console.terminal().size()[1] : 0;
            FittedLines table = new FittedLines(query.columns(), rows, width);
            console.out().println(ansi.string("@|bold " + table.header() + "|@"));
            table.lines().forEach(console.out()::println);
            console.out().flush();
            cut = table.isCut();
        }
        return tally;
    }

    private List<String> shown(List<String> row) {
        List<String> shown = new ArrayList<>(row);
        for (int i = 0; i < shown.size(); i++) {
            if (query.columns().get(i).holds() == LookupColumn.Holds.YES_NO && words.has("value." + shown.get(i))) {
                shown.set(i, words.get("value." + shown.get(i)));
            }
        }
        return shown;
    }

    private static List<String> names(LookupQuery query) {
        return query.columns().stream().map(LookupColumn::name).toList();
    }

    private LookupRun.Tally csv(LookupRun lookups) throws IOException, WrongLookup {
        PrintWriter out = console.out();
        out.print(csv.header(names(query)));
        LookupRun.Tally tally = lookups.look(query, row -> out.print(csv.line(csv.guarded(row))));
        out.flush();
        return tally;
    }

    private LookupRun.Tally json(LookupRun lookups, LookupOrigin origin) throws IOException, WrongLookup {
        PrintWriter out = console.out();
        try (JsonGenerator json = JsonFormat.MAPPER.getFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            LookupRun.Tally tally = LookupJson.write(json, lookups, query, origin);
            json.writeRaw(System.lineSeparator());
            return tally;
        } finally {
            out.flush();
        }
    }

    /** As a CSV, and as a workbook beside it. */
    LookupRun.Tally file(LookupRun lookups, Path file) throws IOException, WrongLookup, UsageError {
        if (file.getFileName() == null || !file.getFileName().toString().endsWith(".csv")) {
            throw new UsageError(messages.get("audit.csv"));
        }
        LookupRun.Tally tally;
        try (NewFiles files = new NewFiles(OutDir.at(file.getParent()))) {
            try (CsvAndWorkbook table = CsvAndWorkbook.create(file, files::instead, names(query), csv)) {
                tally = lookups.look(query, row -> table.write(csv.guarded(row)));
            }
            files.publish();
        }
        console.out().println(messages.get("audit.written", tally.shown(), file.toString()));
        console.out().flush();
        return tally;
    }

    /** What it is of, and what is missing of it; beside the data. */
    private void head(LookupRun.Tally tally, LookupOrigin origin) {
        headed = true;
        List<String> lacking = tally.lacking().stream()
                .map(one -> words.get("standing." + one.how(), one.module()))
                .toList();
        console.err()
                .println(words.get("found", words.get("kind." + query.kind().id()), tally.matching(), tally.total())
                        + " · " + SourceOptions.head(origin, lacking, console));
        console.err().flush();
    }

    /**
     * What was found at all, and how to see the rest; beside the data.
     *
     * @param near what somebody may have meant who found nothing
     */
    void say(LookupRun.Tally tally, List<String> near, LookupOrigin origin, LongFunction<List<Object>> next) {
        PrintWriter err = console.err();
        if (!headed) {
            head(tally, origin);
        }
        if (tally.matching() == 0) {
            err.println(words.get("none", String.join(", ", near)));
        }
        if (cut) {
            err.println(words.get("cut"));
        }
        long behind = query.offset() + tally.shown();
        if (behind < tally.matching()) {
            err.println(messages.get("lookup.more", tally.shown(), tally.matching(), next.apply(behind)));
        }
        err.flush();
    }
}
