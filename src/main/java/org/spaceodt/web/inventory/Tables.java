package org.spaceodt.web.inventory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spaceodt.api.server.Backend;
import org.spaceodt.console.artifact.Artifacts;
import org.spaceodt.console.table.ExportLedger;
import org.spaceodt.console.table.ItemFields;
import org.spaceodt.console.table.ModuleFailures;
import org.spaceodt.console.table.NamesOfIds;
import org.spaceodt.console.table.Readings;
import org.spaceodt.console.table.Readings.Reading;
import org.spaceodt.console.table.RowPage;
import org.spaceodt.console.table.RowSearch;
import org.spaceodt.console.table.RowTable;
import org.spaceodt.inventory.choice.Section;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.manifest.InputSpec;
import org.spaceodt.inventory.manifest.InventoryModule;
import org.spaceodt.text.Words;
import org.spaceodt.web.page.Pager;

/** What the page of a module shows. */
record Tables(Backend backend, Shown shown, TableAddress address) {
    private static final int FAILURES = 10;
    private static final int LONGEST_CELL = 120;
    private static final int LONGEST_BEHIND = 2_500;
    /** Of a row, in bytes, where a letter may take two: fifty of them have room on a page. */
    private static final int ROOM = 8_000;

    private static final int SOURCES = 8;
    private static final Set<String> UNSEEN = Set.of("raw_keys", "source_method");
    private static final String CAUSES = "org.spaceodt.webex.causes";

    /** @param page from 1 */
    TableView of(int page) throws IOException {
        List<Reading> all = readings().of(address.artifact());
        Optional<Reading> found = Readings.named(all, address.from());
        if (found.isEmpty()) {
            return view(List.of(), Missing.NOTHING, shown.words().table_nothing(address.artifact()), Content.NONE);
        }
        Reading reading = found.get();
        Missing missing = missing(reading);
        List<TableView.Source> sources = sources(all, reading);
        RowPage rows = new RowTable(reading.file()).page(query(reading), (page - 1L) * Pager.SIZE, Pager.SIZE);
        if (rows.total() == 0) {
            String empty = missing.why().isEmpty()
                    ? shown.words().table_empty()
                    : shown.words().table_unread();
            return view(sources, missing, empty, Content.NONE);
        }
        return view(sources, missing, "", content(reading, rows, page));
    }

    private Readings readings() {
        return new Readings(backend.place().folder());
    }

    /** What was searched for, and how it is sorted. */
    RowSearch query(Reading reading) throws IOException {
        Set<String> also = address.text().isBlank() ? Set.of() : names(reading).with(address.text());
        return new RowSearch(address.text(), also, address.sort(), address.descending(), UNSEEN);
    }

    /** Of a module that was read alone, those of the latest export. */
    NamesOfIds names(Reading reading) {
        return new NamesOfIds(
                reading.export().isPresent() ? reading.exports() : readings().latestFiles());
    }

    /** @param why what is missing; empty text for nothing */
    private record Missing(String why, String style, List<TableView.Failure> failures) {
        static final Missing NOTHING = new Missing("", "", List.of());
    }

    private Missing missing(Reading reading) throws IOException {
        if (reading.export().isEmpty()) {
            return Missing.NOTHING;
        }
        Map<String, ExportLedger.Line> ledger = ExportLedger.in(reading.exports());
        ExportLedger.Line line = ledger.get(address.artifact());
        if (line != null && !line.whole()) {
            return new Missing(
                    shown.words().warning_incomplete(new Modules(shown).why(line)),
                    "bad",
                    ModuleFailures.in(reading.exports(), address.artifact(), FAILURES).stream()
                            .map(this::failure)
                            .toList());
        }
        ExportAbout about = reading.export().get();
        return module().inputs()
                .map(InputSpec::module)
                .filter(about.incomplete()::contains)
                .map(source -> new Missing(shown.words().warning_source(source), "warning", List.of()))
                .orElse(Missing.NOTHING);
    }

    private TableView.Failure failure(ModuleFailures.Line line) {
        Words causes = Words.of(CAUSES, shown.language());
        boolean known = causes.has(line.cause() + ".summary");
        return new TableView.Failure(
                Shown.text(line.ids(), 2 * LONGEST_CELL),
                Shown.text((line.status() + " " + line.code()).strip(), LONGEST_CELL),
                known ? causes.get(line.cause() + ".summary") : Shown.text(line.message(), 2 * LONGEST_CELL),
                known ? causes.get(line.cause() + ".next") : "",
                Shown.text(line.trackingId(), LONGEST_CELL));
    }

    private List<TableView.Source> sources(List<Reading> all, Reading current) {
        List<TableView.Source> sources = new ArrayList<>();
        Optional<String> latest = all.stream()
                .filter(one -> one.id().equals(Readings.LATEST))
                .findFirst()
                .flatMap(Reading::export)
                .map(ExportAbout::id);
        for (Reading one : all) {
            // The latest is kept, too: it is named once.
            boolean twice = !one.id().equals(Readings.LATEST)
                    && one.export().map(ExportAbout::id).equals(latest)
                    && latest.isPresent();
            if (!twice || one.id().equals(current.id())) {
                sources.add(new TableView.Source(
                        address.from(one.id()).page(), label(one), one.id().equals(current.id())));
            }
        }
        return sources.stream().limit(SOURCES).toList();
    }

    private String label(Reading reading) {
        String at = shown.moment(reading.at());
        return switch (reading.id()) {
            case Readings.ALONE -> shown.words().source_alone(at);
            case Readings.LATEST -> shown.words().source_latest(at);
            default -> shown.words().source_kept(at);
        };
    }

    /** The part of the page with rows. */
    private record Content(
            List<TableView.Column> columns,
            String counted,
            List<TableView.Heading> headings,
            List<TableView.Row> rows,
            Pager pager) {
        static final Content NONE = new Content(List.of(), "", List.of(), List.of(), new Pager("", "", "", "", ""));
    }

    private Content content(Reading reading, RowPage page, int number) throws IOException {
        List<Map<String, String>> fields =
                page.rows().stream().map(ItemFields::of).toList();
        Set<String> ids = new HashSet<>();
        page.rows()
                .forEach(row -> row.values().stream().filter(TableColumns::isId).forEach(ids::add));
        Map<String, String> names = names(reading).of(ids);
        TableColumns columns = new TableColumns(page.rows(), fields, names);
        List<String> shownColumns = address.columns().isEmpty() ? columns.usual() : address.columns();
        List<TableView.Row> rows = new ArrayList<>();
        for (int row = 0; row < page.rows().size(); row++) {
            int at = row;
            rows.add(new TableView.Row(
                    shownColumns.stream()
                            .map(column -> cell(column, columns.cell(at, column), names))
                            .toList(),
                    behind(page.rows().get(row), names, shownColumns.size())));
        }
        String total = shown.count(page.total());
        return new Content(
                columns.offered().stream()
                        .map(column -> new TableView.Column(column, shownColumns.contains(column)))
                        .toList(),
                address.text().isBlank()
                        ? shown.words().counted(total)
                        : shown.words().counted_of(shown.count(page.matching()), total),
                shownColumns.stream()
                        .map(column -> heading(column, columns.inFile()))
                        .toList(),
                rows,
                Pager.of(number, Pager.SIZE, page.matching(), address.page(), shown.language()));
    }

    private static TableView.Cell cell(String column, String value, Map<String, String> names) {
        String name = names.getOrDefault(value, "");
        boolean code = name.isEmpty() && (TableColumns.isId(value) || TableColumns.isJson(value));
        return new TableView.Cell(
                Shown.text(column, LONGEST_CELL),
                Shown.text(name.isEmpty() ? value : name, TableColumns.isId(value) ? 2 * LONGEST_CELL : LONGEST_CELL),
                code);
    }

    private TableView.Heading heading(String column, List<String> inFile) {
        boolean sorted = column.equals(address.sort());
        // Fields of the item are not sorted by, and by ids nobody wants it.
        boolean sortable = inFile.contains(column) && !column.equals("id") && !column.endsWith("_id");
        return new TableView.Heading(
                Shown.text(column, LONGEST_CELL),
                sortable
                        ? address.sorted(column, sorted && !address.descending())
                                .page()
                        : "",
                sorted ? address.descending() ? "descending" : "ascending" : "");
    }

    /** Ids, and who or what they are; then the whole item. */
    private String behind(Map<String, String> row, Map<String, String> names, int columns) {
        int longest = Math.min(LONGEST_BEHIND, ROOM / 2 - columns * LONGEST_CELL);
        StringBuilder text = new StringBuilder();
        row.forEach((column, value) -> {
            if (TableColumns.isId(value)) {
                text.append(column).append(": ").append(value);
                text.append(names.containsKey(value) ? " (" + names.get(value) + ")\n" : "\n");
            }
        });
        String item = ItemFields.text(row);
        text.append(
                item.length() <= longest
                        ? item
                        : item.substring(0, longest) + "\n" + shown.words().cut());
        return Shown.text(text.toString().strip(), 2 * LONGEST_BEHIND);
    }

    private InventoryModule module() {
        return Modules.Known.manifest().modules().stream()
                .filter(module -> module.name().equals(address.artifact()))
                .findFirst()
                .orElseThrow();
    }

    /** How its reading alone gets on. */
    ReadingView reading() {
        return new Artifacts(backend.store(), backend.place().account())
                .all().stream()
                        .filter(one -> one.name().equals(address.artifact()))
                        .findFirst()
                        .map(new Modules(shown)::reading)
                        .orElse(Modules.noReading(address.artifact()));
    }

    private TableView view(List<TableView.Source> sources, Missing missing, String empty, Content content) {
        InventoryModule module = module();
        List<TableView.Hidden> both = Stream.of(
                        new TableView.Hidden("from", address.from()),
                        new TableView.Hidden("sort", address.sort()),
                        new TableView.Hidden("dir", address.descending() ? "desc" : ""))
                .filter(field -> !field.value().isEmpty())
                .toList();
        return new TableView(
                address.artifact(),
                new Modules(shown).section(Section.find(module.section()).orElseThrow()),
                module.inputs().map(InputSpec::module).stream().toList(),
                reading(),
                sources,
                missing.why(),
                missing.style(),
                missing.failures(),
                empty,
                Stream.concat(
                                both.stream(),
                                address.columns().stream().map(column -> new TableView.Hidden("c", column)))
                        .toList(),
                address.text().isEmpty()
                        ? both
                        : Stream.concat(both.stream(), Stream.of(new TableView.Hidden("q", address.text())))
                                .toList(),
                address.text(),
                address.searching("").page(),
                address.with(List.of()).page(),
                content.columns(),
                content.counted(),
                address.file("csv"),
                address.file("json"),
                content.headings(),
                content.rows(),
                content.pager());
    }
}
