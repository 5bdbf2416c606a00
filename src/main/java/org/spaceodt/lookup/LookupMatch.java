package org.spaceodt.lookup;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spaceodt.console.table.Folded;
import org.spaceodt.lookup.LookupColumn.Holds;
import org.spaceodt.webex.WebexId;

/** Whether rows are what somebody looks for, and how exactly. */
final class LookupMatch {
    /** What very many rows have the same of: each text is looked at once. */
    private static final Set<LookupFilter> SHARED =
            Set.of(LookupFilter.LOCATION, LookupFilter.LICENSE, LookupFilter.MODEL);

    private final LookupQuery query;
    private final Map<LookupFilter, List<Looked>> looked = new EnumMap<>(LookupFilter.class);
    private final Map<LookupFilter, String> folded = new EnumMap<>(LookupFilter.class);
    private final Map<LookupFilter, String> ids = new EnumMap<>(LookupFilter.class);

    LookupMatch(LookupQuery query) {
        this.query = query;
        query.filters().forEach((filter, given) -> {
            looked.put(
                    filter,
                    query.kind().columnsOf(filter).stream().map(Looked::new).toList());
            folded.put(filter, Folded.of(given));
            ids.put(filter, new WebexId(given).bare());
        });
    }

    /** How exactly the row fits all that was asked, by the filter that it fits least. */
    int of(LookupRow row) throws IOException {
        int worst = NameFit.EXACTLY;
        for (Map.Entry<LookupFilter, String> filter : query.filters().entrySet()) {
            int fits = fits(row, filter.getKey(), filter.getValue());
            if (fits == NameFit.NOT) {
                return NameFit.NOT;
            }
            // That a location contains the text says nothing of how well the name fits.
            worst = filter.getKey() == LookupFilter.LOCATION ? worst : Math.max(worst, fits);
        }
        for (LookupQuery.Where where : query.where()) {
            if (!Folded.of(row.value(where.column())).contains(where.folded())) {
                return NameFit.NOT;
            }
        }
        return worst;
    }

    private int fits(LookupRow row, LookupFilter filter, String given) throws IOException {
        int best = NameFit.NOT;
        for (Looked at : looked.get(filter)) {
            String cell = row.value(at.column);
            best = Math.min(
                    best,
                    switch (filter) {
                        case CALLING -> cell.equals(given) ? NameFit.EXACTLY : NameFit.NOT;
                        case USED -> cell.equals("true") ? NameFit.EXACTLY : NameFit.NOT;
                        case FREE -> cell.equals("false") ? NameFit.EXACTLY : NameFit.NOT;
                        case NUMBER -> number(cell);
                        default ->
                            SHARED.contains(filter)
                                    ? at.known.of(cell, one -> said(at.column, one, given, filter))
                                    : said(at.column, cell, given, filter);
                    });
        }
        return best;
    }

    private record Looked(LookupColumn column, FewTexts<Integer> known) {
        Looked(LookupColumn column) {
            this(column, new FewTexts<>());
        }
    }

    private int said(LookupColumn column, String cell, String given, LookupFilter filter) {
        return column.holds() == Holds.ID ? id(cell, given, filter) : text(cell, given, filter);
    }

    private int number(String cell) {
        GivenNumber number = query.number().orElseThrow();
        return number.is(cell) ? NameFit.EXACTLY : number.isOrEnds(cell) ? NameFit.CONTAINS : NameFit.NOT;
    }

    /** Both forms of an id; of a list of ids one is enough. */
    private int id(String cell, String given, LookupFilter filter) {
        if (cell.equals(given)) {
            return NameFit.EXACTLY;
        }
        if (given.length() < 20) {
            return NameFit.NOT;
        }
        for (String one : cell.split(";")) {
            if (one.equals(given) || new WebexId(one).bare().equals(ids.get(filter))) {
                return NameFit.EXACTLY;
            }
        }
        return NameFit.NOT;
    }

    private int text(String cell, String given, LookupFilter filter) {
        return NameFit.of(cell, given, folded.get(filter));
    }
}
