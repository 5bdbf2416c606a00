package org.spaceodt.web.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.text.Visible;

/** What was found in the rows of a page, cell by cell. For one thread. */
final class RowMarks {
    private static final int LONGEST = 200;
    private static final int MOST_OF_ROW = 12;

    private final Map<Integer, List<Diagnostic>> byRow = new HashMap<>();
    private final UnaryOperator<String> canonical;
    private final Locale language;

    /** @param canonical our name of a column, by the one that faults have */
    RowMarks(List<SheetRow> rows, Diagnostics found, UnaryOperator<String> canonical, Locale language) {
        this.canonical = canonical;
        this.language = language;
        rows.forEach(row -> byRow.put(row.number(), new ArrayList<>()));
        found.each(one -> {
            List<Diagnostic> ofRow = byRow.get(one.row());
            if (ofRow != null) {
                ofRow.add(one);
            }
        });
    }

    /** @param columns those that are shown; what is wrong in others is said of the row */
    MarkedTable.Line line(SheetRow row, List<String> columns) {
        List<MarkedTable.Cell> cells = columns.stream()
                .map(column -> cell(row, column, inCell(row, column)))
                .toList();
        List<String> others = byRow.get(row.number()).stream()
                .filter(one -> !columns.contains(canonical.apply(one.column())))
                .limit(MOST_OF_ROW)
                .map(one -> (one.column().isEmpty() ? "" : one.column() + ": ") + said(one))
                .map(Visible::onPage)
                .toList();
        return new MarkedTable.Line(row.number(), "row-" + row.number(), cells, others);
    }

    /** The first of them: a cell is told once. */
    private List<Diagnostic> inCell(SheetRow row, String column) {
        return byRow.get(row.number()).stream()
                .filter(one ->
                        !one.column().isEmpty() && canonical.apply(one.column()).equals(column))
                .toList();
    }

    private MarkedTable.Cell cell(SheetRow row, String column, List<Diagnostic> found) {
        String text = row.cell(column).orElseGet(() -> found.stream()
                .map(Diagnostic::cell)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse(""));
        String style = found.isEmpty() ? "" : found.stream().anyMatch(Diagnostic::isError) ? "bad" : "odd";
        String why = found.stream()
                .map(this::said)
                .distinct()
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        return new MarkedTable.Cell(column, shown(text), Visible.onPage(why), style);
    }

    private String said(Diagnostic one) {
        return one.summary().in(language) + " " + one.nextStep().in(language);
    }

    static String shown(String text) {
        String some = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return Visible.onPage(some);
    }
}
