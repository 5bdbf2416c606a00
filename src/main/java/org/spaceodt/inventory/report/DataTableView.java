package org.spaceodt.inventory.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.spaceodt.inventory.report.data.DataTable;

/**
 * A sample of an exported file, without the columns that are empty in it: an export has many that apply to few modules.
 *
 * @param extent how much of the file is shown
 * @param hidden the columns left out; empty when there are none
 */
public record DataTableView(
        String title,
        String file,
        String link,
        String total,
        String extent,
        String hidden,
        List<String> columns,
        List<List<CellView>> rows) {

    /**
     * A value.
     *
     * @param title the value again when the column is too narrow for it, so that it can be read by pointing at it
     */
    public record CellView(String text, String title) {
        private static final int FITS = 26;

        static CellView of(String value) {
            String text = ShownText.shown(value);
            return new CellView(text, text.length() > FITS ? text : "");
        }
    }

    static DataTableView of(DataTable table, ReportLanguage language) {
        List<Integer> filled = IntStream.range(0, table.columns().size())
                .filter(column -> table.rows().isEmpty() || isFilled(table, column))
                .boxed()
                .toList();
        String hidden = IntStream.range(0, table.columns().size())
                .filter(column -> !filled.contains(column))
                .mapToObj(column -> ShownText.shown(table.columns().get(column)))
                .collect(Collectors.joining(", "));
        String file = ShownText.shown(ShownText.fileName(table.csvFile()));
        return new DataTableView(
                ShownText.shown(table.title()),
                file,
                ShownText.link(table.csvFile()).orElse(""),
                language.get("rowsTotal", language.count(table.total())),
                language.get("tableExtent", language.count(table.rows().size()), language.count(table.total()), file),
                hidden.isEmpty() ? "" : language.get("columnsHidden", hidden),
                filled.stream()
                        .map(column -> ShownText.shown(table.columns().get(column)))
                        .toList(),
                table.rows().stream().map(row -> cells(row, filled)).toList());
    }

    private static boolean isFilled(DataTable table, int column) {
        return table.rows().stream().anyMatch(row -> !value(row, column).isEmpty());
    }

    private static List<CellView> cells(List<String> row, List<Integer> columns) {
        List<CellView> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(CellView.of(value(row, column))));
        return cells;
    }

    /** A row may be shorter than the header. */
    private static String value(List<String> row, int column) {
        return column < row.size() && row.get(column) != null ? row.get(column) : "";
    }
}
