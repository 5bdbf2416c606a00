package org.spaceodt.sheet;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.diagnostic.DiagnosticTexts;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.sheet.csv.CsvRecords;
import org.spaceodt.sheet.csv.Dialect;
import org.spaceodt.sheet.json.JsonRecords;
import org.spaceodt.sheet.source.Encoding;
import org.spaceodt.sheet.source.ForeignFile;
import org.spaceodt.sheet.source.Records;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;
import org.spaceodt.sheet.source.Unreadable;
import org.spaceodt.sheet.xlsx.Workbook;
import org.spaceodt.sheet.xlsx.WorkbookRecords;

/**
 * Somebody's table, CSV, JSON or a workbook, all of which has been looked at: what is wrong with it is known before anything is done
 * with a row of it. The rows are then read again, one by one; memory does not grow with them.
 */
public final class Table {
    private static final int PREVIEW = 10;

    private final Source source;
    private final TableShape shape;
    private final HowToRead how;
    private final Diagnostics diagnostics;
    private final Consumer<Diagnostic> found;
    private final List<SheetRow> preview = new ArrayList<>();
    private RowReader reader;
    private boolean errors;
    private int count;

    private Table(Source source, TableShape shape, HowToRead how, Diagnostics diagnostics, Consumer<Diagnostic> found) {
        this.source = source;
        this.diagnostics = diagnostics;
        this.shape = shape;
        this.how = how;
        this.found = one -> {
            errors |= one.severity() == Diagnostic.Severity.ERROR;
            found.accept(one);
        };
    }

    public static Table check(Source source, TableShape shape) throws IOException {
        return check(source, shape, Map.of(), TableLimits.USUAL, RowCountry.UNKNOWN, (row, found) -> {});
    }

    /** The same, in which what is found is {@link #diagnostics()}. */
    public static Table check(
            Source source,
            TableShape shape,
            Map<String, String> mapping,
            TableLimits limits,
            RowCountry country,
            RowCheck also)
            throws IOException {
        return check(source, shape, new HowToRead(mapping, limits, country, Meant.NOTHING), also);
    }

    static Table check(Source source, TableShape shape, HowToRead how, RowCheck also) throws IOException {
        Diagnostics found = new Diagnostics();
        return new Table(source, shape, how, found, found::add).checked(also);
    }

    /**
     * Reads all of it.
     *
     * @param found gets what is wrong or odd, as it is found: in the order of the rows, and at last what shows only at the end
     * @param also what else has to be right with a row; called for each that can be read, in order; what it finds gets the
     *     name of the column in the file
     * @throws IOException when it could not be read at all; what is wrong with its content is no exception
     */
    public static Table check(Source source, TableShape shape, HowToRead how, Consumer<Diagnostic> found, RowCheck also)
            throws IOException {
        return new Table(source, shape, how, new Diagnostics(), found).checked(also);
    }

    private Table checked(RowCheck also) throws IOException {
        try {
            check(also);
        } catch (Unreadable e) {
            found.accept(e.diagnostic());
        }
        return this;
    }

    /** Nothing where somebody else got what was found. */
    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /** How many rows there are, without header and blank ones. */
    public int count() {
        return count;
    }

    /** The first ten, also of a table with errors; cells that are wrong are left out. */
    public List<SheetRow> preview() {
        return List.copyOf(preview);
    }

    /** All headings that it has, in their order; of JSON, the names that any row has. None where it could not be read. */
    public List<String> headings() {
        return reader == null ? List.of() : reader.headings();
    }

    /**
     * What a column is called in the table; its canonical name if it has none. For a {@link Diagnostic} that is found when
     * the table has been read.
     */
    public String heading(String name) {
        return reader == null ? name : reader.heading(name);
    }

    /** Whether the table has a column: in its header; where it is JSON, in any of its objects. */
    public static boolean has(Source source, TableShape shape, HowToRead how, Column column) throws IOException {
        Table table = new Table(source, shape, how, new Diagnostics(), found -> {});
        try (RowReader rows = table.open(row -> true)) {
            return rows.has(column);
        } catch (Unreadable e) {
            return false;
        }
    }

    private void check(RowCheck also) throws IOException {
        ForeignFile.refuse(source, how.limits());
        try (RowReader all = open(also::concerns)) {
            reader = all;
            for (Optional<SheetRow> next; (next = all.next()).isPresent(); ) {
                SheetRow row = next.get();
                if (count == how.limits().rows()) {
                    found.accept(DiagnosticTexts.error(
                            row.number(),
                            "",
                            "file.too_many_rows",
                            String.valueOf(how.limits().rows())));
                    return;
                }
                count++;
                if (preview.size() < PREVIEW) {
                    preview.add(row);
                }
                also.check(row, one -> found.accept(placed(one, row)));
            }
            if (count + all.leftOut() == 0 && !errors) {
                found.accept(DiagnosticTexts.error(0, "", "file.no_rows"));
                return;
            }
            all.finish();
        }
    }

    /** The caller knows our name of the column, and not the line. */
    private Diagnostic placed(Diagnostic found, SheetRow row) {
        Diagnostic named = found.in(heading(found.column()));
        if (named.cell().isEmpty()) {
            named = named.ofCell(row.cell(found.column()).orElse(""));
        }
        return found.row() == row.number() && found.line() == 0 ? named.atLine(row.line()) : named;
    }

    private RowReader open(Predicate<SheetRow> concerns) throws IOException {
        Columns columns = new Columns(shape, how.mapping(), source.shared());
        CellReader cells = new CellReader(how.limits().cellCharacters());
        if (source.isArchive()) {
            return new RowReader(workbook(columns), columns, shape, cells, how, concerns, found);
        }
        if (source.sheet().isPresent()) {
            throw new Unreadable(
                    DiagnosticTexts.error(0, "", "workbook.none", source.sheet().get()));
        }
        Encoding encoding = Encoding.of(source);
        Records records = source.isCsv(encoding) ? csv(encoding, columns) : json(encoding);
        encoding.odd().ifPresent(found);
        return new RowReader(
                records, columns, shape, encoding.isRare() ? cells.ofRareLetters() : cells, how, concerns, found);
    }

    private Records workbook(Columns columns) throws IOException {
        Workbook book = Workbook.open(source, how.limits());
        try {
            WorkbookRecords records = book.records(source.sheet(), found);
            header(records.header(), records.row(), columns);
            return records;
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    private Records json(Encoding encoding) throws IOException {
        return new JsonRecords(encoding.open(source), source.member(), how.limits(), found);
    }

    private Records csv(Encoding encoding, Columns columns) throws IOException {
        Dialect dialect;
        try (Reader text = encoding.open(source)) {
            dialect = Dialect.of(text, columns::knows);
        }
        CsvRecords records = new CsvRecords(encoding.open(source), dialect, how.limits(), found);
        try {
            header(records.header(), records.row(), columns);
        } catch (IOException | RuntimeException e) {
            records.close();
            throw e;
        }
        return records;
    }

    private void header(List<String> names, int row, Columns columns) throws Unreadable {
        if (names.isEmpty()) {
            throw new Unreadable(DiagnosticTexts.error(0, "", "file.empty"));
        }
        columns.header(names, row, found);
    }

    /** Something else that has to be right with a row. */
    public interface RowCheck {
        /** Whether the row is one to work on. Of the others nothing is said, and they are not counted. */
        default boolean concerns(SheetRow row) {
            return true;
        }

        void check(SheetRow row, Consumer<Diagnostic> found);
    }
}
