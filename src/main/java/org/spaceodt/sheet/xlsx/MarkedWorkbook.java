package org.spaceodt.sheet.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/**
 * A copy of a sheet with one more column: what is wrong with each row. All cells are texts in it, as they were read, and each row stays
 * in its place. Memory does not grow with the rows.
 */
public final class MarkedWorkbook {
    private MarkedWorkbook() {}

    /**
     * @param heading of the new column
     * @param faults of a row, asked in the order of the rows; empty text for a good one
     * @throws org.spaceodt.sheet.source.Unreadable when it cannot be read
     */
    public static void write(Source source, String heading, IntFunction<String> faults, Path file) throws IOException {
        try (Workbook book = Workbook.open(source, TableLimits.USUAL)) {
            Workbook.Sheet sheet = book.pick(source.sheet());
            try (SheetCells cells = book.cells(sheet);
                    WorkbookRows out = WorkbookRows.create(file, sheet.name(), List.of())) {
                copy(cells, heading, faults, out);
            }
        }
    }

    private static void copy(SheetCells cells, String heading, IntFunction<String> faults, WorkbookRows out)
            throws IOException {
        int columns = -1;
        int written = 0;
        for (Optional<SheetCells.Row> next; (next = cells.next()).isPresent(); ) {
            SheetCells.Row row = next.get();
            for (; written < row.number() - 1; written++) {
                out.write(List.of());
            }
            boolean header = columns < 0;
            List<String> line = line(row.cells(), header ? 0 : columns);
            columns = header ? line.size() : columns;
            line.add(columns, header ? heading : faults.apply(row.number()));
            out.write(line);
            written++;
        }
    }

    private static List<String> line(Map<Integer, String> cells, int least) {
        List<String> line = new ArrayList<>();
        cells.forEach((column, text) -> {
            while (line.size() < column) {
                line.add("");
            }
            line.add(text);
        });
        while (line.size() < least) {
            line.add("");
        }
        return line;
    }
}
