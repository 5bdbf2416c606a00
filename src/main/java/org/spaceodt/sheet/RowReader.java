package org.spaceodt.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.spaceodt.change.cell.Cell;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.Finding;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RawCell;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.source.Records;

/** Rows as they are understood, one by one; what is wrong with them is told as it is found. */
final class RowReader implements AutoCloseable {
    private final Records records;
    private final Columns columns;
    private final TableShape shape;
    private final CellReader cells;
    private final RowCountry country;
    private final Meant meant;
    private final Consumer<Diagnostic> found;
    private final Predicate<SheetRow> concerns;
    private final Map<String, ShortExtensions> extensions = new LinkedHashMap<>();
    private int leftOut;

    /** @param concerns whether a row is one to work on; of the others nothing is said */
    RowReader(
            Records records,
            Columns columns,
            TableShape shape,
            CellReader cells,
            HowToRead how,
            Predicate<SheetRow> concerns,
            Consumer<Diagnostic> found) {
        this.records = records;
        this.columns = columns;
        this.shape = shape;
        this.cells = cells;
        this.country = how.country();
        this.meant = how.meant();
        this.concerns = concerns;
        this.found = found;
    }

    Optional<SheetRow> next() throws IOException {
        for (Optional<Records.Raw> raw; (raw = records.next()).isPresent(); ) {
            List<Diagnostic> told = new ArrayList<>();
            SheetRow row = row(raw.get(), told::add);
            if (concerns.test(row)) {
                told.forEach(found);
                extensions(row);
                return Optional.of(row);
            }
            leftOut++;
        }
        return Optional.empty();
    }

    /** How many rows are none to work on, so far. */
    int leftOut() {
        return leftOut;
    }

    /** Whether this or any row after it has the column; the records are of no use afterwards. */
    boolean has(Column column) throws IOException {
        while (!columns.has(column)) {
            Optional<Records.Raw> raw = records.next();
            if (raw.isEmpty()) {
                return false;
            }
            for (String heading : raw.get().cells().keySet()) {
                columns.meet(heading, raw.get().row(), found);
            }
        }
        return true;
    }

    /** What shows only when all rows have been read. */
    void finish() {
        columns.finish(found);
        extensions.values().forEach(each -> each.finish(found));
    }

    List<String> headings() {
        return columns.headings();
    }

    /** What a column is called in the table, as far as it was read. */
    String heading(String name) {
        return columns.heading(name);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private SheetRow row(Records.Raw raw, Consumer<Diagnostic> told) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> unread = new HashSet<>();
        CellReader ofRow = cells.inCountry(digits -> country.of(others(raw)));
        Meant here = meant.and(accepted(raw));
        for (Map.Entry<String, RawCell> entry : raw.cells().entrySet()) {
            for (Column column : columns.meet(entry.getKey(), raw.row(), found)) {
                CellReader reader = here.covers(column.name(), entry.getKey()) ? ofRow.meant() : ofRow;
                Cell cell = reader.read(column.type(), entry.getValue());
                cell.findings()
                        .forEach(finding -> told.accept(finding.at(raw.row(), raw.line(), entry.getKey())
                                .ofCell(entry.getValue().asText())));
                if (cell.isWrong()) {
                    unread.add(column.name());
                } else if (!cell.value().isEmpty()) {
                    if (!column.beside().isEmpty() && !column.isBeside(entry.getKey())) {
                        values.put(column.name(), cell.value());
                    } else {
                        values.putIfAbsent(column.name(), cell.value());
                    }
                }
            }
        }
        columns.together(raw.cells().keySet(), raw.row(), found);
        shape.columns().stream()
                .filter(column -> isMissing(column, values, unread))
                .forEach(column -> told.accept(Finding.error("cell.required", column.name())
                        .at(raw.row(), raw.line(), columns.heading(column.name()))));
        return new SheetRow(raw.row(), raw.line(), values, unread);
    }

    private List<String> accepted(Records.Raw raw) {
        return raw.cells().entrySet().stream()
                .filter(cell -> Meant.isHeading(cell.getKey()))
                .flatMap(cell ->
                        Meant.COLUMN
                                .type()
                                .items(cells.read(Meant.COLUMN.type(), cell.getValue())
                                        .value())
                                .stream())
                .toList();
    }

    /** What stands in the row besides its numbers; what is wrong with it is said elsewhere. */
    private Map<String, String> others(Records.Raw raw) {
        Map<String, String> others = new LinkedHashMap<>();
        raw.cells().forEach((heading, given) -> columns.known(heading).stream()
                .filter(column -> column.kind() != Kind.PHONE_NUMBER)
                .forEach(column -> {
                    Cell cell = cells.read(column.type(), given);
                    if (!cell.isWrong() && !cell.value().isEmpty()) {
                        others.putIfAbsent(column.name(), cell.value());
                    }
                }));
        return others;
    }

    private boolean isMissing(Column column, Map<String, String> values, Set<String> unread) {
        return column.required()
                && values.getOrDefault(column.name(), "").isEmpty()
                && !unread.contains(column.name())
                && columns.has(column);
    }

    private void extensions(SheetRow row) {
        for (Column column : shape.columns()) {
            if (column.kind() == Kind.EXTENSION && !column.type().isList()) {
                row.cell(column.name()).ifPresent(value -> extensions
                        .computeIfAbsent(column.name(), name -> new ShortExtensions())
                        .add(row.number(), row.line(), columns.heading(column.name()), value));
            }
        }
    }
}
