package org.spaceodt.web.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.spaceodt.api.lookup.LookupSources;
import org.spaceodt.api.server.Backend;
import org.spaceodt.lookup.LookupColumn;
import org.spaceodt.lookup.LookupColumn.Holds;
import org.spaceodt.lookup.LookupFilter;
import org.spaceodt.lookup.LookupKind;
import org.spaceodt.lookup.LookupQuery;
import org.spaceodt.lookup.LookupRun;
import org.spaceodt.lookup.LookupSource;
import org.spaceodt.lookup.WrongLookup;
import org.spaceodt.web.page.Pager;

/** What the page of a list shows. */
record LookupLists(Backend backend, LookupWords words, LookupAddress address) {
    /** @param page from 1 */
    LookupListView of(int page) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try {
            LookupQuery query = address.query(backend.country(), "", (page - 1L) * Pager.SIZE, Pager.SIZE);
            LookupSource source = LookupSources.of(backend, address.live(), query.modules());
            LookupRun run = new LookupRun(source);
            LookupRun.Tally tally = run.look(query, rows::add);
            return view(
                    words.head(source.origin(), tally.lacking()),
                    LookupWords.style(source.origin(), tally.lacking()),
                    "",
                    query,
                    rows,
                    tally,
                    tally.matching() == 0 ? run.near(query) : List.of(),
                    source.origin().isLive(),
                    page);
        } catch (WrongLookup e) {
            LookupRun.Tally none = new LookupRun.Tally(0, 0, 0, List.of());
            return view("", "", words.said(e), null, rows, none, List.of(), address.live(), 1);
        }
    }

    private LookupListView view(
            String head,
            String style,
            String fault,
            LookupQuery query,
            List<List<String>> rows,
            LookupRun.Tally tally,
            List<String> near,
            boolean live,
            int page) {
        LookupKind kind = address.kind();
        List<LookupColumn> columns = query == null ? List.of() : query.columns();
        return new LookupListView(
                kind.id(),
                words.kind(kind),
                words.kinds(kind.id()),
                Stream.of(LookupFilter.values())
                        .filter(kind.filters()::contains)
                        .map(this::field)
                        .toList(),
                "/lookup/" + kind.id(),
                head,
                style,
                fault,
                LookupWords.shown(String.join(", ", near)),
                live,
                address.from(!live).page(),
                words.words().get("found", words.kind(kind), tally.matching(), tally.total()),
                address.csv(),
                address.json(),
                columns.stream().map(this::heading).toList(),
                rows.stream().map(row -> row(columns, row)).toList(),
                Pager.of(page, Pager.SIZE, tally.matching(), address.page(), words.language()));
    }

    private LookupListView.Field field(LookupFilter filter) {
        String value = address.filters().getOrDefault(filter, "");
        List<LookupListView.Choice> choices =
                switch (filter) {
                    case CALLING ->
                        List.of(
                                choice("", words.words().get("filter.any"), value),
                                choice("yes", words.words().get("value.true"), value),
                                choice("no", words.words().get("value.false"), value));
                    case FREE, USED ->
                        List.of(
                                choice("", words.words().get("filter.any"), value),
                                choice("true", words.words().get("filter." + filter.id()), value));
                    default -> List.of();
                };
        return new LookupListView.Field(filter.id(), words.words().get("filter." + filter.id()), value, choices);
    }

    private static LookupListView.Choice choice(String value, String label, String chosen) {
        return new LookupListView.Choice(value, label, value.equals(chosen));
    }

    private LookupListView.Heading heading(LookupColumn column) {
        boolean sorted = column.name().equals(address.sort());
        boolean sortable = column.holds() != Holds.ID;
        return new LookupListView.Heading(
                words.name("column." + column.name()),
                sortable
                        ? address.sorted(column.name(), sorted && !address.descending())
                                .page()
                        : "",
                sorted ? address.descending() ? "descending" : "ascending" : "");
    }

    /** The first cell leads to all that is known of it. */
    private LookupListView.Row row(List<LookupColumn> columns, List<String> row) {
        String what = address.kind() == LookupKind.NUMBERS ? row.get(0) : id(columns, row);
        String href = what.isEmpty() ? "" : "/lookup/show?q=" + LookupAddress.encoded(what);
        List<LookupListView.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            boolean id = columns.get(i).holds() == Holds.ID;
            cells.add(new LookupListView.Cell(
                    words.name("column." + columns.get(i).name()),
                    columns.get(i).holds() == Holds.YES_NO ? words.value(row.get(i)) : LookupWords.shown(row.get(i)),
                    i == 0 ? href + (address.live() && !href.isEmpty() ? "&live=true" : "") : "",
                    id));
        }
        return new LookupListView.Row(cells);
    }

    private static String id(List<LookupColumn> columns, List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            if (columns.get(i).holds() == Holds.ID) {
                return row.get(i);
            }
        }
        return "";
    }
}
