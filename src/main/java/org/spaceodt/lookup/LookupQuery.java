package org.spaceodt.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.change.cell.Cell;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RawCell;
import org.spaceodt.change.cell.Suggestions;
import org.spaceodt.console.table.Folded;

/**
 * What of a kind is looked for, in which order, with which columns.
 *
 * @param filters what they are narrowed by; a flag has any text
 * @param number what {@link LookupFilter#NUMBER} was understood as
 * @param where texts that are in cells, each in its column
 * @param sort empty for the order of Webex, what fits exactly first
 * @param offset so many of those that fit are left out
 * @param limit at most so many; 0 for all
 */
public record LookupQuery(
        LookupKind kind,
        Map<LookupFilter, String> filters,
        Optional<GivenNumber> number,
        List<Where> where,
        List<LookupColumn> columns,
        Optional<LookupColumn> sort,
        boolean descending,
        long offset,
        int limit) {
    private static final int LONGEST = 200;

    /** The text, folded, is in the cell. */
    public record Where(LookupColumn column, String folded) {}

    /** As somebody asks, before it is known whether that can be answered. */
    public static final class Asked {
        private final LookupKind kind;
        private final Map<LookupFilter, String> filters = new EnumMap<>(LookupFilter.class);
        private Optional<GivenNumber> number = Optional.empty();
        private final List<Where> where = new ArrayList<>();
        private List<LookupColumn> columns;
        private Optional<LookupColumn> sort = Optional.empty();
        private boolean descending;

        private Asked(LookupKind kind) {
            this.kind = kind;
            this.columns = kind.usual();
        }

        /**
         * @param country whose numbers digits without plus are
         * @throws WrongLookup when the kind has no such filter, or the text is none for it
         */
        public Asked by(LookupFilter filter, String given, Optional<String> country) throws WrongLookup {
            if (!kind.filters().contains(filter)) {
                throw WrongLookup.of("filter", kind.id(), filter.id(), names(kind.filters()));
            }
            String value = given.strip();
            if (value.isEmpty() && !filter.isFlag()) {
                throw WrongLookup.of("empty", filter.id());
            }
            if (filter == LookupFilter.CALLING) {
                value = yesOrNo(value).orElseThrow(() -> WrongLookup.of("calling", given));
            }
            if (filter == LookupFilter.NUMBER) {
                number = Optional.of(GivenNumber.of(value, country).orElseThrow(() -> WrongLookup.of("number", given)));
            }
            filters.put(filter, value);
            if (filters.containsKey(LookupFilter.FREE) && filters.containsKey(LookupFilter.USED)) {
                throw WrongLookup.of("both");
            }
            return this;
        }

        /** @param given {@code column=text} */
        public Asked where(String given) throws WrongLookup {
            int equals = given.indexOf('=');
            if (equals < 1) {
                throw WrongLookup.of("where", given);
            }
            where.add(new Where(
                    column(kind, given.substring(0, equals)),
                    Folded.of(given.substring(equals + 1).strip())));
            return this;
        }

        /** @param given names, parted by commas; {@code all} for all of them; blank for the usual ones */
        public Asked columns(String given) throws WrongLookup {
            if (given.strip().equalsIgnoreCase("all")) {
                columns = kind.columns();
            } else if (!given.isBlank()) {
                List<LookupColumn> chosen = new ArrayList<>();
                for (String name : given.split(",")) {
                    LookupColumn column = column(kind, name);
                    if (!chosen.contains(column)) {
                        chosen.add(column);
                    }
                }
                columns = chosen;
            }
            return this;
        }

        /** @param given blank for no order */
        public Asked sort(String given, boolean downwards) throws WrongLookup {
            sort = given.isBlank() ? Optional.empty() : Optional.of(column(kind, given));
            descending = downwards;
            return this;
        }

        public LookupQuery page(long offset, int limit) throws WrongLookup {
            if (offset < 0 || limit < 0) {
                throw WrongLookup.of("page");
            }
            return new LookupQuery(
                    kind, Map.copyOf(filters), number, List.copyOf(where), columns, sort, descending, offset, limit);
        }
    }

    public static Asked of(LookupKind kind) {
        return new Asked(kind);
    }

    private static LookupColumn column(LookupKind kind, String name) throws WrongLookup {
        Optional<LookupColumn> column = kind.column(name);
        if (column.isEmpty()) {
            throw WrongLookup.of(
                    "column",
                    kind.id(),
                    name.strip(),
                    Suggestions.to(name.strip(), kind.columnNames()),
                    String.join(", ", kind.columnNames()));
        }
        return column.get();
    }

    private static String names(Set<LookupFilter> filters) {
        return Arrays.stream(LookupFilter.values())
                .filter(filters::contains)
                .map(LookupFilter::id)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> yesOrNo(String text) {
        return Optional.of(new CellReader(LONGEST).read(CellType.one(Kind.BOOLEAN), new RawCell.Plain(text)))
                .filter(cell -> !cell.isWrong())
                .map(Cell::value);
    }

    /** All columns whose values have to be known. */
    List<LookupColumn> needed() {
        List<LookupColumn> needed = new ArrayList<>(columns);
        filters.keySet().forEach(filter -> needed.addAll(kind.columnsOf(filter)));
        where.forEach(one -> needed.add(one.column()));
        sort.ifPresent(needed::add);
        return needed.stream().distinct().toList();
    }

    /** The modules that it is answered from, that of the kind first. */
    public Set<String> modules() {
        return LookupKind.modules(kind, needed());
    }
}
