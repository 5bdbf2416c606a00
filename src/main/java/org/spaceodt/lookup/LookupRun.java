package org.spaceodt.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.change.cell.Suggestions;
import org.spaceodt.console.table.FirstRows;
import org.spaceodt.console.table.Folded;

/** Looks things up: the one use case behind the command, the API and the pages. */
public final class LookupRun {
    private static final Set<LookupFilter> NAMED =
            Set.of(LookupFilter.NAME, LookupFilter.NUMBER, LookupFilter.LICENSE, LookupFilter.MODEL);
    private static final Set<LookupFilter> TEXTS =
            Set.of(LookupFilter.NAME, LookupFilter.LOCATION, LookupFilter.LICENSE, LookupFilter.MODEL);

    private final LookupSource source;
    private final Reading reading;
    private final boolean few;

    public LookupRun(LookupSource source) {
        this(source, source::each, false);
    }

    private LookupRun(LookupSource source, Reading reading, boolean few) {
        this.source = source;
        this.reading = reading;
        this.few = few;
    }

    private interface Reading {
        void each(String module, LookupSource.Visitor visitor) throws IOException;
    }

    /**
     * One that is asked for rows of one thing alone: of others it counts none.
     *
     * @param id stands in each row that is wanted
     */
    public static LookupRun of(String id, LookupSource source) {
        return new LookupRun(source, (module, rows) -> source.eachWith(id, module, rows), true);
    }

    /** One that is asked for what is exactly that text, and finds what Webex finds by it: of the rest it counts none. */
    public static LookupRun found(String text, LookupSource source) {
        return new LookupRun(source, (module, rows) -> source.found(text, module, rows), false);
    }

    /** Who is told of rows. */
    public interface Rows {
        /** @param cells in the order of the query's columns */
        void row(List<String> cells) throws IOException;
    }

    /**
     * What came of it.
     *
     * @param matching how many rows fit
     * @param total how many there are
     * @param shown how many were given
     * @param lacking modules that are needed for it and are not there, or not whole
     */
    public record Tally(long matching, long total, long shown, List<Lacking> lacking) {
        /** Whether nothing may be missing of what was found. */
        public boolean isWhole() {
            return lacking.isEmpty();
        }
    }

    /** A module of which something is missing. */
    public record Lacking(String module, LookupSource.Standing how) {}

    /**
     * Gives the rows that fit, and holds no more of them in memory than the order needs.
     *
     * @throws WrongLookup when the rows of that kind are not there at all
     * @throws org.spaceodt.webex.WebexException when Webex does not give them
     */
    public Tally look(LookupQuery query, Rows rows) throws IOException, WrongLookup {
        String module = query.kind().module();
        if (source.standing(module) == LookupSource.Standing.ABSENT) {
            throw WrongLookup.of("module", source.origin().folder(), module);
        }
        LookupRow row = new LookupRow(new JoinedRows(source, few));
        LookupMatch match = new LookupMatch(query);
        boolean bestFirst =
                query.sort().isEmpty() && query.filters().keySet().stream().anyMatch(NAMED::contains);
        long end = query.limit() == 0 ? Long.MAX_VALUE : query.offset() + query.limit();
        FirstRows<List<String>> first = new FirstRows<>(query.descending(), end);
        boolean ordered = bestFirst || query.sort().isPresent();
        long[] counts = new long[3];
        reading.each(module, cells -> {
            row.fill(cells);
            counts[1]++;
            int fits = match.of(row);
            if (fits == NameFit.NOT) {
                return;
            }
            long at = counts[0]++;
            if (ordered) {
                String key = query.sort().isPresent() ? row.value(query.sort().get()) : String.valueOf(fits);
                if (first.takes(key)) {
                    first.add(key, values(query, row));
                }
            } else if (at >= query.offset() && at < end) {
                counts[2]++;
                rows.row(values(query, row));
            }
        });
        if (ordered) {
            for (List<String> one : first.from(query.offset())) {
                counts[2]++;
                rows.row(one);
            }
        }
        return new Tally(counts[0], counts[1], counts[2], lacking(query));
    }

    private static List<String> values(LookupQuery query, LookupRow row) throws IOException {
        List<String> values = new ArrayList<>(query.columns().size());
        for (LookupColumn column : query.columns()) {
            values.add(row.value(column));
        }
        return values;
    }

    private List<Lacking> lacking(LookupQuery query) throws IOException {
        List<Lacking> lacking = new ArrayList<>();
        for (String module : query.modules()) {
            LookupSource.Standing how = source.standing(module);
            if (how != LookupSource.Standing.WHOLE) {
                lacking.add(new Lacking(module, how));
            }
        }
        return lacking;
    }

    /**
     * Names that somebody may have meant who found nothing: near the first text that fits nothing by itself. All rows are looked through
     * for them.
     */
    public List<String> near(LookupQuery query) throws IOException {
        for (LookupFilter filter : LookupFilter.values()) {
            Optional<String> given = Optional.ofNullable(query.filters().get(filter));
            if (given.isPresent() && TEXTS.contains(filter)) {
                Set<String> names =
                        names(query.kind(), query.kind().columnsOf(filter).get(0));
                String sought = Folded.of(given.get());
                if (names.stream().noneMatch(name -> Folded.of(name).contains(sought))) {
                    return Suggestions.near(given.get(), names);
                }
            }
        }
        return List.of();
    }

    private Set<String> names(LookupKind kind, LookupColumn column) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        LookupRow row = new LookupRow(new JoinedRows(source, false));
        source.each(kind.module(), cells -> {
            row.fill(cells);
            String name = row.value(column);
            if (!name.isEmpty()) {
                names.add(name);
            }
        });
        return names;
    }
}
