package org.spaceodt.cli.lookup;

import java.util.ArrayList;
import java.util.List;
import org.spaceodt.lookup.LookupColumn;
import org.spaceodt.lookup.LookupColumn.Holds;
import org.spaceodt.text.Visible;

/**
 * Rows as lines. Where there is not room for all columns the ids stand whole on lines of their own, below their row, and the longest of the
 * other cells are cut.
 */
final class FittedLines {
    /** A cell that is shorter says nothing. */
    private static final int SHORTEST = 8;

    private static final String GAP = "  ";

    private final List<LookupColumn> columns;
    private final List<List<String>> rows;
    private final int[] widths;
    private final boolean idsBelow;
    private boolean cut;

    /**
     * @param rows cells as they are shown
     * @param width of the terminal, in characters; 0 for as much as there is
     */
    FittedLines(List<LookupColumn> columns, List<List<String>> rows, int width) {
        this.columns = columns;
        this.rows =
                rows.stream().map(row -> row.stream().map(Visible::of).toList()).toList();
        this.widths = widths();
        this.idsBelow = width > 0 && total(false) > width && columns.stream().anyMatch(column -> !isId(column));
        if (width > 0) {
            shrink(width);
        }
    }

    private int[] widths() {
        int[] wide = new int[columns.size()];
        for (int column = 0; column < wide.length; column++) {
            int at = column;
            wide[column] = Math.max(
                    length(columns.get(column).name()),
                    rows.stream().mapToInt(row -> length(row.get(at))).max().orElse(0));
        }
        return wide;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private boolean isId(LookupColumn column) {
        return column.holds() == Holds.ID;
    }

    private boolean inLine(int column) {
        return !idsBelow || !isId(columns.get(column));
    }

    private int total(boolean withoutIds) {
        int sum = -GAP.length();
        for (int column = 0; column < widths.length; column++) {
            if (!withoutIds || !isId(columns.get(column))) {
                sum += widths[column] + GAP.length();
            }
        }
        return sum;
    }

    private void shrink(int width) {
        while (total(idsBelow) > width) {
            int widest = -1;
            for (int column = 0; column < widths.length; column++) {
                if (!isId(columns.get(column))
                        && widths[column] > SHORTEST
                        && (widest < 0 || widths[column] > widths[widest])) {
                    widest = column;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    String header() {
        return line(columns.stream().map(LookupColumn::name).toList());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row));
            if (idsBelow) {
                lines.addAll(ids(row));
            }
        }
        return lines;
    }

    /** With the name of its column where there are several. */
    private List<String> ids(List<String> row) {
        boolean several = columns.stream().filter(this::isId).count() > 1;
        List<String> lines = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            if (isId(columns.get(column)) && !row.get(column).isEmpty()) {
                lines.add(" " + (several ? columns.get(column).name() + " " : "") + row.get(column));
            }
        }
        return lines;
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            if (inLine(column)) {
                line.append(line.isEmpty() ? "" : GAP).append(cell(cells.get(column), widths[column]));
            }
        }
        return line.toString().stripTrailing();
    }

    private String cell(String text, int width) {
        int length = length(text);
        if (length > width) {
            cut = true;
            return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
        }
        return text + " ".repeat(width - length);
    }

    /** Whether a cell was cut in what was made so far. */
    boolean isCut() {
        return cut;
    }
}
