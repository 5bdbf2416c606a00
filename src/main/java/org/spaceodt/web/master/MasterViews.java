package org.spaceodt.web.master;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.action.Catalogue;
import org.spaceodt.api.console.MasterStateJson;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.Messages;
import org.spaceodt.console.master.ActionMenu;
import org.spaceodt.console.master.Dataset;
import org.spaceodt.console.master.LoadedMaster;
import org.spaceodt.console.master.MasterState;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.job.store.console.StoredMasters;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.text.Visible;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Pager;

/** What the pages of loaded tables show of them. */
@Singleton
class MasterViews {
    /** Columns of the first rows of a table, and of a page of its rows: no page has more than 2,000 elements. */
    private static final int FEW_COLUMNS = 8;

    static final int COLUMNS = 20;
    private static final int LONGEST_CELL = 120;

    private final Backend backend;
    private final ActionMenu menu;

    MasterViews(Backend backend, Catalogue catalogue) {
        this.backend = backend;
        this.menu = new ActionMenu(catalogue);
    }

    /**
     * What is said beside the state.
     *
     * @param refused of a file of one table that was not loaded
     */
    record Beside(
            Optional<MastersView.Change> conflict, Optional<MastersView.Done> done, Map<Dataset, FaultsView> refused) {}

    MastersView of(MasterState state, Beside beside, Locale language) {
        List<MastersView.Card> cards = new ArrayList<>();
        Optional<Dataset> next = Stream.of(Dataset.values())
                .filter(dataset -> state.table(dataset).isEmpty())
                .findFirst();
        for (Dataset dataset : Dataset.values()) {
            cards.add(card(
                    dataset,
                    state.table(dataset),
                    next.filter(one -> one == dataset).isPresent(),
                    beside.refused().get(dataset),
                    language));
        }
        return new MastersView(
                String.valueOf(state.version()),
                beside.conflict().orElse(null),
                beside.done().orElse(null),
                cards,
                mappingFaults(state, language),
                mapping(state),
                state.mapped().map(last -> change(last, language)).orElse(null));
    }

    MastersView.Change change(StoredMasters.Change said, Locale language) {
        return new MastersView.Change(Visible.onPage(said.by()), time(said.at(), language));
    }

    /** A request of a page has no parts that people know: what is said of them is said of the file. */
    static FaultsView refused(Problem problem, Locale language) {
        MasterMessages words = MessageBundles.get(MasterMessages.class, Localized.Literal.of(language.getLanguage()));
        FaultsView faults = FaultsView.of(problem, language);
        if (problem.type().endsWith(":" + ProblemKind.NO_FILE.id())) {
            return new FaultsView(words.choose(), "", List.of(), 0, "");
        }
        return problem.type().endsWith(":" + ProblemKind.BAD_PART.id())
                ? new FaultsView(words.unusable(), "", faults.lines(), faults.more(), faults.link())
                : faults;
    }

    private MastersView.Card card(
            Dataset dataset, Optional<LoadedMaster> loaded, boolean next, FaultsView refused, Locale language) {
        String usedBy = menu.sections().values().stream()
                .flatMap(List::stream)
                .filter(action -> ActionMenu.dataset(action) == dataset)
                .map(action -> action.label(language))
                .collect(Collectors.joining(", "));
        List<String> headings = loaded.map(LoadedMaster::headings).orElse(List.of());
        List<String> shown = headings.stream().limit(FEW_COLUMNS).toList();
        return new MastersView.Card(
                dataset.id(),
                dataset.title(),
                usedBy,
                "/masters/" + dataset.id(),
                loaded.isPresent(),
                next,
                loaded.map(table -> facts(table, language)).orElse(null),
                shown.stream().map(MasterViews::cut).toList(),
                loaded.map(table -> firstRows(table, shown)).orElse(List.of()),
                headings.size() > shown.size() ? number(headings.size() - shown.size(), language) : "",
                refused);
    }

    private MastersView.Facts facts(LoadedMaster table, Locale language) {
        return new MastersView.Facts(
                number(table.rows(), language),
                number(table.headings().size(), language),
                Visible.onPage(table.fileName()),
                Visible.onPage(table.sheet().orElse("")),
                Visible.onPage(table.loadedBy()),
                time(table.loadedAt(), language));
    }

    /** The rows are counted: what their numbers in the file are is not kept with the first of them. */
    private static List<MastersView.Row> firstRows(LoadedMaster table, List<String> headings) {
        List<MastersView.Row> rows = new ArrayList<>();
        for (Map<String, String> row : table.preview()) {
            rows.add(new MastersView.Row(
                    rows.size() + 1,
                    headings.stream()
                            .map(heading -> new MastersView.Cell(cut(heading), cut(row.getOrDefault(heading, ""))))
                            .toList()));
        }
        return rows;
    }

    private FaultsView mappingFaults(MasterState state, Locale language) {
        List<Problem.Fault> faults = MasterStateJson.of(state, menu, language).mappingFaults();
        if (faults.isEmpty()) {
            return null;
        }
        return new FaultsView("", "", faults.stream().map(MasterViews::line).toList(), 0, "");
    }

    private static FaultsView.Line line(Problem.Fault fault) {
        return new FaultsView.Line(
                0,
                Visible.onPage(fault.column()),
                Visible.onPage(fault.summary()),
                Visible.onPage(fault.nextStep()),
                "");
    }

    /** What somebody said, and what is recognised in each table. */
    private List<MastersView.MappingLine> mapping(MasterState state) {
        List<MastersView.MappingLine> lines = new ArrayList<>();
        state.mapping()
                .columns()
                .forEach((parameter, column) ->
                        lines.add(new MastersView.MappingLine(Visible.onPage(parameter), cut(column), "", true)));
        state.tables().forEach((dataset, table) -> menu.guesses(dataset, table.headings()).entrySet().stream()
                .filter(guess -> !state.mapping().columns().containsKey(guess.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(guess -> lines.add(
                        new MastersView.MappingLine(guess.getKey(), cut(guess.getValue()), dataset.title(), false))));
        return lines;
    }

    MasterRowsView rows(LoadedMaster table, MasterWindow window, int page, int columns, Locale language) {
        List<String> headings = window.headings().stream()
                .skip((long) (columns - 1) * COLUMNS)
                .limit(COLUMNS)
                .toList();
        Map<Integer, List<Diagnostic>> found =
                window.found().list().stream().collect(Collectors.groupingBy(Diagnostic::row));
        String address = "/masters/" + table.dataset().id();
        long odd = window.found().errorCount() + window.found().warningCount();
        return new MasterRowsView(
                table.dataset().title(),
                odd == 0 ? "" : number(odd, language),
                headings.stream().map(MasterViews::cut).toList(),
                window.rows().stream()
                        .map(row -> line(row, headings, found.getOrDefault(row.number(), List.of()), language))
                        .toList(),
                Pager.of(page, Pager.SIZE, window.count(), address + "?columns=" + columns, language),
                window.headings().size() <= COLUMNS
                        ? null
                        : sideways(columns, window.headings().size(), address + "?page=" + page, language));
    }

    private static Pager sideways(int columns, int total, String address, Locale language) {
        int from = (columns - 1) * COLUMNS;
        int to = Math.min(total, from + COLUMNS);
        return new Pager(
                number(from + 1L, language),
                number(to, language),
                number(total, language),
                columns > 1 ? address + "&columns=" + (columns - 1) : "",
                to < total ? address + "&columns=" + (columns + 1) : "");
    }

    private static MasterRowsView.Line line(
            SheetRow row, List<String> headings, List<Diagnostic> found, Locale language) {
        Map<String, Diagnostic> byColumn =
                found.stream().collect(Collectors.toMap(Diagnostic::column, Function.identity(), (one, other) -> one));
        return new MasterRowsView.Line(
                row.number(),
                headings.stream()
                        .map(heading -> {
                            Optional<Diagnostic> odd = Optional.ofNullable(byColumn.get(heading));
                            return new MasterRowsView.Cell(
                                    cut(heading),
                                    cut(row.cell(heading)
                                            .or(() -> odd.map(Diagnostic::cell))
                                            .orElse("")),
                                    odd.map(one -> Visible.onPage(one.summary().in(language)))
                                            .orElse(""));
                        })
                        .toList());
    }

    private String time(Instant moment, Locale language) {
        return Messages.in(language).time(moment);
    }

    static String number(long number, Locale language) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    private static String cut(String text) {
        String shown = Visible.onPage(text);
        return shown.length() <= LONGEST_CELL ? shown : shown.substring(0, LONGEST_CELL) + "…";
    }
}
