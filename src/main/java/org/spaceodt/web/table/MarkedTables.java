package org.spaceodt.web.table;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.FaultFiles;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.input.Recipe;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.HowToRead;
import org.spaceodt.sheet.Meant;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.text.Visible;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Pager;

/**
 * Looks at a table with the eyes of what is to be done with it, and shows it. A page has few enough cells for a browser, whatever the table:
 * there are pages of rows, and pages of columns.
 */
@Singleton
public class MarkedTables {
    private static final int ROWS = 25;
    private static final int COLUMNS = 24;
    private static final int SHOWN = 12;
    private static final int UNREAD = 60;

    private final Backend backend;
    private final Uploads uploads;

    MarkedTables(Backend backend, Uploads uploads) {
        this.backend = backend;
        this.uploads = uploads;
    }

    /**
     * What is looked at.
     *
     * @param recipe what is to be done with the rows
     * @param name of the file
     * @param help what a column holds; empty text where nobody says it
     * @param address of the page, without a query; the mapping is sent to {@code address/columns}
     */
    public record Subject(Recipe recipe, String name, Source source, UnaryOperator<String> help, String address) {}

    /** What was found, for whoever goes on with a good table, too. */
    public record Looked(CheckedTable table, MarkedTable shown) {}

    /** @throws IOException when the table could not be read at all; what is wrong with its content is shown */
    public Looked look(Subject subject, TableAsked asked, Locale language) throws IOException {
        Optional<Refusal> refused = Optional.empty();
        GivenRows rows = HowRead.AS_IT_IS.of(subject.source(), uploads.mappings(), backend.country());
        try {
            rows = asked.how().of(subject.source(), uploads.mappings(), backend.country());
        } catch (Refusal e) {
            refused = Optional.of(e);
        }
        return look(subject, rows, asked, refused, language);
    }

    /** The same of rows that somebody put together. */
    public Looked look(Subject subject, GivenRows rows, TableAsked asked, Locale language) throws IOException {
        return look(subject, rows, asked, Optional.empty(), language);
    }

    private Looked look(Subject subject, GivenRows rows, TableAsked asked, Optional<Refusal> refused, Locale language)
            throws IOException {
        JobContext place = backend.place().in(language);
        RowWindow window = new RowWindow(asked.page(), ROWS);
        CheckedTable table = new RowJobs(place).check(subject.recipe(), rows, backend.uploads(), window);
        return new Looked(table, new View(subject, rows, asked, language, table, window).of(refused, place));
    }

    /** Writes all faults of a table to files, and says in which folder they are; empty text where there are none. */
    public String write(CheckedTable table, Locale language) throws IOException {
        JobContext place = backend.place().in(language);
        return table.writeFaults(
                        place, source -> FaultFiles.folder(place, table.recipe().kind(), source))
                .map(folder -> folder.getFileName().toString())
                .orElse("");
    }

    /** One view that is being made. */
    private final class View {
        private final Subject subject;
        private final GivenRows rows;
        private final TableAsked asked;
        private final Locale language;
        private final NumberFormat numbers;
        private final TableMessages words;
        private final CheckedTable table;
        private final RowWindow window;
        private final Map<String, String> canonical = new LinkedHashMap<>();

        View(Subject subject, GivenRows rows, TableAsked asked, Locale language, CheckedTable table, RowWindow window) {
            this.subject = subject;
            this.rows = rows;
            this.asked = asked;
            this.language = language;
            this.numbers = NumberFormat.getIntegerInstance(language);
            this.words = MessageBundles.get(TableMessages.class, Localized.Literal.of(language.getLanguage()));
            this.table = table;
            this.window = window;
            List<String> found = new ArrayList<>();
            subject.recipe().shape().names().forEach(name -> table.heading(name).ifPresent(heading -> {
                canonical.putIfAbsent(heading, name);
                found.add(name);
            }));
        }

        MarkedTable of(Optional<Refusal> refused, JobContext place) {
            boolean faultyOnly = asked.faultyOnly().orElse(window.faulty().count() > 0);
            RowWindow.Part part = faultyOnly ? window.faulty() : window.all();
            List<String> columns = columns(part.rows());
            int first = Math.min(columns.size(), (asked.columns() - 1) * COLUMNS);
            List<String> shown = columns.subList(first, Math.min(columns.size(), first + COLUMNS));
            RowMarks marks = new RowMarks(
                    part.rows(), table.diagnostics(), name -> canonical.getOrDefault(name, name), language);
            List<MarkedTable.Line> lines =
                    part.rows().stream().map(row -> marks.line(row, shown)).toList();
            String here = subject.address() + "?" + TableAsked.ROWS + "="
                    + (faultyOnly ? TableAsked.FAULTY : TableAsked.ALL) + rest();
            return new MarkedTable(
                    Visible.onPage(subject.name()),
                    table.isGood() && refused.isEmpty(),
                    table.count(),
                    table.leftOut(),
                    refused.map(this::said).orElseGet(() -> faults(part.rows())),
                    warnings(),
                    choice(faultyOnly),
                    shown.stream()
                            .map(name -> new MarkedTable.Head(Visible.onPage(name), heading(name)))
                            .toList(),
                    lines,
                    Pager.of(
                            asked.page(),
                            ROWS,
                            part.count(),
                            here + HowRead.pair(TableAsked.COLUMNS, String.valueOf(asked.columns())),
                            language),
                    columns.size() <= COLUMNS ? null : sideways(columns.size(), here),
                    unread(),
                    files(place),
                    mapping(),
                    asked.how().query());
        }

        private String rest() {
            return asked.how().query() + HowRead.pair(TableAsked.FAULTS, asked.faults());
        }

        /** Those of the table in its order, then those that hold for all rows. */
        private List<String> columns(List<SheetRow> shown) {
            Set<String> columns = new LinkedHashSet<>();
            table.headings().stream()
                    .filter(canonical::containsKey)
                    .map(canonical::get)
                    .forEach(columns::add);
            shown.forEach(row -> columns.addAll(row.cells().keySet()));
            return List.copyOf(columns);
        }

        private String heading(String name) {
            return table.heading(name)
                    .filter(heading -> !heading.equals(name))
                    .map(RowMarks::shown)
                    .orElse("");
        }

        private FaultsView said(Refusal refusal) {
            return FaultsView.of(Problem.of(refusal, subject.address(), language), language);
        }

        /** Of the rows of this page, so that each leads to its row; what is about the whole table always. */
        private FaultsView faults(List<SheetRow> shown) {
            Diagnostics found = table.diagnostics();
            if (!found.hasErrors()) {
                return null;
            }
            Set<Integer> here = new LinkedHashSet<>();
            shown.forEach(row -> here.add(row.number()));
            List<FaultsView.Line> lines = found.list().stream()
                    .filter(Diagnostic::isError)
                    .filter(one -> one.row() == 0 || here.contains(one.row()))
                    .limit(SHOWN)
                    .map(one -> new FaultsView.Line(
                            one.row(),
                            RowMarks.shown(one.column()),
                            Visible.onPage(one.summary().in(language)),
                            Visible.onPage(one.nextStep().in(language)),
                            "row-" + one.row()))
                    .toList();
            String title = table.isGood()
                    ? words.faults_left_out(numbers.format(found.errorCount()))
                    : words.faults(numbers.format(found.errorCount()));
            return new FaultsView(title, "", lines, found.errorCount() - lines.size(), "");
        }

        private List<String> warnings() {
            Diagnostics found = table.diagnostics();
            List<String> all = found.list().stream()
                    .filter(one -> !one.isError())
                    .limit(SHOWN)
                    .map(one -> (one.row() == 0 ? "" : words.row(one.row()) + " ")
                            + (one.column().isEmpty() ? "" : one.column() + ": ")
                            + one.summary().in(language) + " " + one.nextStep().in(language))
                    .map(Visible::onPage)
                    .toList();
            if (found.warningCount() > all.size()) {
                List<String> more = new ArrayList<>(all);
                more.add(words.more(numbers.format(found.warningCount() - all.size())));
                return more;
            }
            return all;
        }

        private List<MarkedTable.Number> choice(boolean faultyOnly) {
            return List.of(
                    new MarkedTable.Number(
                            words.all_rows(),
                            numbers.format(window.all().count()),
                            subject.address() + "?" + TableAsked.ROWS + "=" + TableAsked.ALL + rest(),
                            !faultyOnly),
                    new MarkedTable.Number(
                            words.faulty_rows(),
                            numbers.format(window.faulty().count()),
                            window.faulty().count() == 0
                                    ? ""
                                    : subject.address() + "?" + TableAsked.ROWS + "=" + TableAsked.FAULTY + rest(),
                            faultyOnly));
        }

        private Pager sideways(int all, String here) {
            Pager pager = Pager.of(asked.columns(), COLUMNS, all, "", language);
            String at = here + HowRead.pair("page", String.valueOf(asked.page())) + "&" + TableAsked.COLUMNS + "=";
            return new Pager(
                    pager.from(),
                    pager.to(),
                    pager.total(),
                    pager.previous().isEmpty() ? "" : at + (asked.columns() - 1),
                    pager.next().isEmpty() ? "" : at + (asked.columns() + 1));
        }

        private List<String> unread() {
            return table.headings().stream()
                    .filter(heading -> !canonical.containsKey(heading))
                    .limit(UNREAD)
                    .map(RowMarks::shown)
                    .toList();
        }

        private List<MarkedTable.Link> files(JobContext place) {
            String name = asked.faults();
            if (!name.matches("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*")) {
                return List.of();
            }
            Path folder = FaultFiles.all(place, subject.recipe().kind()).resolve(name);
            return List.of(
                            FaultFiles.WORKBOOK_COPY,
                            FaultFiles.COPY,
                            FaultFiles.JSON_COPY,
                            FaultFiles.CSV,
                            FaultFiles.JSON)
                    .stream()
                    .filter(file -> Files.isRegularFile(folder.resolve(file)))
                    .map(file -> new MarkedTable.Link(file, "/api/errors/" + name + "/" + file))
                    .toList();
        }

        private MappingPanel mapping() {
            List<MappingPanel.Field> fields = subject.recipe().shape().names().stream()
                    .map(name -> new MappingPanel.Field(
                            name,
                            subject.help().apply(name),
                            Optional.ofNullable(asked.how().columns().get(name))
                                    .map(Visible::onPage)
                                    .orElse(""),
                            table.heading(name).map(RowMarks::shown).orElse("")))
                    .toList();
            List<String> headings = headings();
            return new MappingPanel(
                    subject.address() + "/columns",
                    canonical.isEmpty(),
                    fields,
                    headings.stream().map(Visible::onPage).toList(),
                    kept(),
                    asked.how());
        }

        /** A table none of whose columns is known could not be opened: its headings are read all the same. */
        private List<String> headings() {
            if (!table.headings().isEmpty()) {
                return table.headings();
            }
            try {
                HowToRead how = new HowToRead(Map.of(), backend.uploads(), RowCountry.UNKNOWN, Meant.NOTHING);
                return Table.check(
                                rows.table().orElseThrow(), TableShape.anything(), how, found -> {}, (row, found) -> {})
                        .headings();
            } catch (IOException e) {
                return List.of();
            }
        }

        private List<String> kept() {
            try {
                return uploads.mappings().names();
            } catch (IOException e) {
                return List.of();
            }
        }
    }
}
