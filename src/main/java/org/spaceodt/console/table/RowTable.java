package org.spaceodt.console.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A module's file, read from its beginning for each question. In memory are the rows of the page and, where it is sorted, a key of each row
 * up to its end: the later the page, the more.
 */
public final class RowTable {
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

    private RowPage sorted(RowSearch query, long offset, int limit) throws IOException {
        FirstRows<Long> first = new FirstRows<>(query.descending(), offset + limit);
        Match match = new Match(query);
        long total = 0;
        long matching = 0;
        try (RowLines lines = RowLines.open(file)) {
            for (; lines.next(); total++) {
                if (match.of(lines)) {
                    matching++;
                    first.add(match.sorted(), total);
                }
            }
        }
        return new RowPage(rows(first.from(offset)), matching, total);
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

    /** Who is told of cells. */
    public interface CellsVisitor {
        /** @param cells by column; another row's from the next call on */
        void row(Map<String, String> cells) throws IOException;
    }

    /**
     * The cells of rows, in the order of the file.
     *
     * @param within what stands in each row that is wanted, such as an id; empty text for all rows
     */
    public void cells(String within, CellsVisitor visitor) throws IOException {
        LineCells cells = new LineCells();
        SoughtBytes wanted = new SoughtBytes(within);
        try (RowLines lines = RowLines.open(file)) {
            while (lines.next()) {
                if (lines.has(wanted)) {
                    cells.fill(lines);
                    visitor.row(cells);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The fields of the item that a row has as a text; none where there is no item. */
    public static JsonFields item(Map<String, String> cells, String column) throws IOException {
        return cells instanceof LineCells line ? line.item(column) : JsonFields.of(cells.getOrDefault(column, ""));
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
