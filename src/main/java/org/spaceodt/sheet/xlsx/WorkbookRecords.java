package org.spaceodt.sheet.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.change.cell.Heading;
import org.spaceodt.change.cell.RawCell;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.DiagnosticTexts;
import org.spaceodt.sheet.source.Records;

/** The rows of a sheet as those of a table: the first that is not blank is the header. */
public final class WorkbookRecords implements Records {
    private final Workbook book;
    private final SheetCells cells;
    private final MergedCells merged;
    private final Consumer<Diagnostic> found;
    private List<String> header = List.of();
    private int row;
    private boolean unnamedSaid;
    private boolean hiddenSaid;

    WorkbookRecords(Workbook book, SheetCells cells, MergedCells merged, Consumer<Diagnostic> found) {
        this.book = book;
        this.cells = cells;
        this.merged = merged;
        this.found = found;
    }

    /** To be called once, before the others; empty when the sheet is. */
    public List<String> header() throws IOException {
        Optional<SheetCells.Row> first = cells.next();
        if (first.isPresent()) {
            List<String> names = new ArrayList<>();
            first.get().cells().forEach((column, name) -> {
                while (names.size() < column) {
                    names.add("");
                }
                names.add(name);
            });
            header = names;
            row = first.get().number();
            mergedAt(row);
        }
        return header;
    }

    public int row() {
        return row;
    }

    @Override
    public Optional<Raw> next() throws IOException {
        Optional<SheetCells.Row> next = cells.next();
        if (next.isEmpty()) {
            return Optional.empty();
        }
        row = next.get().number();
        mergedAt(row);
        if (next.get().hidden() && !hiddenSaid) {
            hiddenSaid = true;
            found.accept(DiagnosticTexts.warning(row, "", "workbook.hidden"));
        }
        Map<String, RawCell> byHeading = new LinkedHashMap<>();
        for (Map.Entry<Integer, String> cell : next.get().cells().entrySet()) {
            int column = cell.getKey();
            if (column < header.size() && !header.get(column).isEmpty()) {
                byHeading.putIfAbsent(header.get(column), new RawCell.Plain(cell.getValue()));
            } else if (!unnamedSaid) {
                unnamedSaid = true;
                String letters = Heading.letters(column);
                found.accept(DiagnosticTexts.warning(row, letters, "column.unnamed", letters));
            }
        }
        return Optional.of(new Raw(row, 0, byHeading));
    }

    /** Closes the workbook, too. */
    @Override
    public void close() throws IOException {
        try (book) {
            cells.close();
        }
    }

    private void mergedAt(int row) {
        merged.at(row)
                .ifPresent(range -> found.accept(DiagnosticTexts.error(row, "", "workbook.merged", range.name())));
    }
}
