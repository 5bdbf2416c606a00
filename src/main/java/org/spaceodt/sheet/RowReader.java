package org.spaceodt.sheet;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.spaceodt.change.cell.Cell;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.Finding;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RawCell;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.source.Records;
import org.spaceodt.sheet.source.TableLimits;

/** Rows as they are understood, one by one; what is wrong with them is told as it is found. */
final class RowReader implements AutoCloseable {
    private final Records records;
    private final Columns columns;
    private final TableShape shape;
    private final CellReader cells;
    private final RowCountry country;
    private final Consumer<Diagnostic> found;
    private final Map<String, ShortExtensions> extensions = new LinkedHashMap<>();

    RowReader(
            Records records,
            Columns columns,
            TableShape shape,
            TableLimits limits,
            RowCountry country,
            Consumer<Diagnostic> found) {
        this.records = records;
        this.columns = columns;
        this.shape = shape;
        this.cells = new CellReader(limits.cellCharacters());
        this.country = country;
        this.found = found;
    }

    Optional<SheetRow> next() throws IOException {
        Optional<Records.Raw> raw = records.next();
        return raw.isEmpty() ? Optional.empty() : Optional.of(row(raw.get()));
    }

    /** What shows only when all rows have been read. */
    void finish() {
        columns.finish(found);
        extensions.values().forEach(each -> each.finish(found));
    }

    /** What a column is called in the table, as far as it was read. */
    String heading(String name) {
        return columns.heading(name);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private SheetRow row(Records.Raw raw) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> unread = new HashSet<>();
        CellReader ofRow = cells.inCountry(digits -> country.of(others(raw)));
        for (Map.Entry<String, RawCell> entry : raw.cells().entrySet()) {
            for (Column column : columns.meet(entry.getKey(), raw.row(), found)) {
                Cell cell = ofRow.read(column.type(), entry.getValue());
                cell.findings().forEach(finding -> tell(finding, raw, entry.getKey()));
                if (cell.isWrong()) {
                    unread.add(column.name());
                } else if (!cell.value().isEmpty()) {
                    values.putIfAbsent(column.name(), cell.value());
                }
            }
        }
        columns.together(raw.cells().keySet(), raw.row(), found);
        shape.columns().forEach(column -> check(column, raw, values, unread));
        return new SheetRow(raw.row(), raw.line(), values, unread);
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

    private void check(Column column, Records.Raw raw, Map<String, String> values, Set<String> unread) {
        String value = values.getOrDefault(column.name(), "");
        if (column.required() && value.isEmpty() && !unread.contains(column.name()) && columns.has(column)) {
            tell(Finding.error("cell.required", column.name()), raw, columns.heading(column.name()));
        }
        if (column.kind() == Kind.EXTENSION && !column.type().isList() && !value.isEmpty()) {
            extensions
                    .computeIfAbsent(column.name(), name -> new ShortExtensions())
                    .add(raw.row(), raw.line(), columns.heading(column.name()), value);
        }
    }

    private void tell(Finding finding, Records.Raw raw, String heading) {
        found.accept(finding.at(raw.row(), raw.line(), heading));
    }
}
