package org.spaceodt.console.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * A module's file, read from its beginning for each question. In memory are the rows of the page and, where it is sorted, a key of each row
 * up to its end: the later the page, the more.
 */
public final class RowTable {
    /** Rows that agree in so many characters keep the order of the file. */
    private static final int LONGEST_KEY = 80;

    private final Path file;

    /** @param file one row a line, as exports have it */
    public RowTable(Path file) {
        this.file = file;
    }

    /** Who is told of rows. */
    public interface Visitor {
        /**
         * @param cells by column, in the order of the file
         * @param json the row as it stands in the file
         */
        void row(Map<String, String> cells, byte[] json) throws IOException;
    }

    /** @param offset so many of the rows that were asked for are left out */
    public RowPage page(RowSearch query, long offset, int limit) throws IOException {
        if (query.sorts()) {
            return sorted(query, offset, limit);
        }
        return query.searches() ? searched(query, offset, limit) : plain(offset, limit);
    }

    private RowPage plain(long offset, int limit) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        FileLength now = FileLength.of(file);
        OptionalLong known = now.rows();
        long total = 0;
        try (RowLines lines = RowLines.open(file)) {
            while (known.isEmpty() || total < offset + limit) {
                boolean shown = total >= offset && total < offset + limit;
                if (!(shown ? lines.next() : lines.skip())) {
                    break;
                }
                if (shown) {
                    rows.add(cells(lines, Set.of()));
                }
                total++;
            }
        }
        if (known.isEmpty()) {
            now.counted(total);
        }
        long all = known.orElse(total);
        return new RowPage(rows, all, all);
    }

    private RowPage searched(RowSearch query, long offset, int limit) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Match match = new Match(query);
        long total = 0;
        long matching = 0;
        try (RowLines lines = RowLines.open(file)) {
            while (lines.next()) {
                total++;
                if (match.of(lines)) {
                    if (matching >= offset && matching < offset + limit) {
                        rows.add(cells(lines, Set.of()));
                    }
                    matching++;
                }
            }
        }
        return new RowPage(rows, matching, total);
    }

    /** @param at which row of the file it is */
    private record Place(String key, long at) {}

    private RowPage sorted(RowSearch query, long offset, int limit) throws IOException {
        Comparator<Place> byKey = Comparator.comparing(Place::key);
        // What is empty is of no interest in either direction.
        Comparator<Place> order = Comparator.comparing(
                        (Place place) -> place.key().isEmpty())
                .thenComparing(query.descending() ? byKey.reversed() : byKey)
                .thenComparingLong(Place::at);
        PriorityQueue<Place> first = new PriorityQueue<>(order.reversed());
        Match match = new Match(query);
        long total = 0;
        long matching = 0;
        try (RowLines lines = RowLines.open(file)) {
            for (; lines.next(); total++) {
                if (match.of(lines)) {
                    matching++;
                    first.add(new Place(Folded.key(match.sorted(), LONGEST_KEY), total));
                    if (first.size() > offset + limit) {
                        first.remove();
                    }
                }
            }
        }
        List<Place> page = first.stream().sorted(order).skip(offset).toList();
        return new RowPage(rows(page.stream().map(Place::at).toList()), matching, total);
    }

    private List<Map<String, String>> rows(List<Long> places) throws IOException {
        Map<Long, Map<String, String>> found = new HashMap<>();
        Set<Long> wanted = Set.copyOf(places);
        try (RowLines lines = RowLines.open(file)) {
            for (long at = 0; found.size() < wanted.size(); at++) {
                if (!(wanted.contains(at) ? lines.next() : lines.skip())) {
                    break;
                }
                if (wanted.contains(at)) {
                    found.put(at, cells(lines, Set.of()));
                }
            }
        }
        // A file that was replaced between the two has fewer rows, perhaps.
        return places.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** All rows that were asked for, in the order of the file. */
    public void each(RowSearch query, Visitor visitor) throws IOException {
        Match match = new Match(query);
        try (RowLines lines = RowLines.open(file)) {
            while (lines.next()) {
                if (match.of(lines)) {
                    visitor.row(cells(lines, Set.of()), lines.bytes());
                }
            }
        }
    }

    private static Map<String, String> cells(RowLines lines, Set<String> left) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        lines.cells(left, cells::put);
        return cells;
    }

    /** Whether rows were asked for, one after the other. */
    private static final class Match {
        private final RowSearch query;
        private final String text;
        private final Set<String> left;
        private boolean found;
        private String sorted = "";

        Match(RowSearch query) {
            this.query = query;
            this.text = Folded.of(query.text().strip());
            this.left = query.unseen();
        }

        boolean of(RowLines lines) throws IOException {
            found = !query.searches();
            sorted = "";
            if (!found || query.sorts()) {
                lines.cells(left, this::look);
            }
            return found;
        }

        private void look(String column, String cell) {
            if (column.equals(query.sort())) {
                sorted = cell;
            }
            found = found || query.also().contains(cell) || Folded.of(cell).contains(text);
        }

        /** The cell of the last row that it is sorted by. */
        String sorted() {
            return sorted;
        }
    }
}
