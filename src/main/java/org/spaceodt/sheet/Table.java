package org.spaceodt.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
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

/**
 * Somebody's table, CSV or JSON, all of which has been looked at: what is wrong with it is known before anything is done
 * with a row of it. The rows are then read again, one by one; memory does not grow with them.
 */
public final class Table {
    private static final int PREVIEW = 10;

    private final Source source;
    private final TableShape shape;
    private final Map<String, String> mapping;
    private final TableLimits limits;
    private final RowCountry country;
    private final Diagnostics diagnostics = new Diagnostics();
    private final List<SheetRow> preview = new ArrayList<>();
    private RowReader reader;
    private int count;

    private Table(
            Source source, TableShape shape, Map<String, String> mapping, TableLimits limits, RowCountry country) {
        this.source = source;
        this.shape = shape;
        this.mapping = Map.copyOf(mapping);
        this.limits = limits;
        this.country = country;
    }

    public static Table check(Source source, TableShape shape) throws IOException {
        return check(source, shape, Map.of(), TableLimits.USUAL, RowCountry.UNKNOWN, (row, found) -> {});
    }

    /**
     * Reads all of it.
     *
     * @param mapping canonical name -> heading in the file, for columns that are called otherwise
     * @param country whose numbers digits are that do not say it themselves
     * @param also what else has to be right with a row; called for each that can be read, in order; what it finds gets the
     *     name of the column in the file
     * @throws IOException when it could not be read at all; what is wrong with its content is no exception
     */
    public static Table check(
            Source source,
            TableShape shape,
            Map<String, String> mapping,
            TableLimits limits,
            RowCountry country,
            RowCheck also)
            throws IOException {
        Table table = new Table(source, shape, mapping, limits, country);
        try {
            table.check(also);
        } catch (Unreadable e) {
            table.diagnostics.add(e.diagnostic());
        }
        return table;
    }

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

    /**
     * What a column is called in the table; its canonical name if it has none. For a {@link Diagnostic} that is found when
     * the table has been read.
     */
    public String heading(String name) {
        return reader == null ? name : reader.heading(name);
    }

    /**
     * Whether the table has a column: in its header; where it is JSON, in any of its objects.
     *
     * @param mapping as for {@link #check}
     */
    public static boolean has(
            Source source, TableShape shape, Map<String, String> mapping, TableLimits limits, Column column)
            throws IOException {
        Table table = new Table(source, shape, mapping, limits, RowCountry.UNKNOWN);
        try (RowReader rows = table.open(row -> true, found -> {})) {
            return rows.has(column);
        } catch (Unreadable e) {
            return false;
        }
    }

    private void check(RowCheck also) throws IOException {
        ForeignFile.refuse(source, limits);
        try (RowReader all = open(also::concerns, diagnostics::add)) {
            reader = all;
            for (Optional<SheetRow> next; (next = all.next()).isPresent(); ) {
                SheetRow row = next.get();
                if (count == limits.rows()) {
                    diagnostics.add(DiagnosticTexts.error(
                            row.number(), "", "file.too_many_rows", String.valueOf(limits.rows())));
                    return;
                }
                count++;
                if (preview.size() < PREVIEW) {
                    preview.add(row);
                }
                also.check(row, found -> diagnostics.add(placed(found, row)));
            }
            if (count + all.leftOut() == 0 && !diagnostics.hasErrors()) {
                diagnostics.add(DiagnosticTexts.error(0, "", "file.no_rows"));
                return;
            }
            all.finish();
        }
    }

    /** The caller knows our name of the column, and not the line. */
    private Diagnostic placed(Diagnostic found, SheetRow row) {
        Diagnostic named = new Diagnostic(
                found.severity(),
                found.row(),
                found.line(),
                heading(found.column()),
                found.summary(),
                found.nextStep());
        return found.row() == row.number() && found.line() == 0 ? named.atLine(row.line()) : named;
    }

    private RowReader open(Predicate<SheetRow> concerns, Consumer<Diagnostic> found) throws IOException {
        Encoding encoding = Encoding.of(source);
        Columns columns = new Columns(shape, mapping);
        Records records = isJson(encoding) ? json(encoding, found) : csv(encoding, columns, found);
        return new RowReader(records, columns, shape, limits, country, concerns, found);
    }

    private Records json(Encoding encoding, Consumer<Diagnostic> found) throws IOException {
        return new JsonRecords(encoding.open(source), source.member(), limits, found);
    }

    private Records csv(Encoding encoding, Columns columns, Consumer<Diagnostic> found) throws IOException {
        Dialect dialect;
        try (Reader text = encoding.open(source)) {
            dialect = Dialect.of(text, columns::knows);
        }
        CsvRecords records = new CsvRecords(encoding.open(source), dialect, limits, found);
        try {
            List<String> header = records.header();
            if (header.isEmpty()) {
                throw new Unreadable(DiagnosticTexts.error(0, "", "file.empty"));
            }
            columns.header(header, records.row(), found);
        } catch (IOException | RuntimeException e) {
            records.close();
            throw e;
        }
        return records;
    }

    /** By what is in it: names of files lie. */
    private boolean isJson(Encoding encoding) throws IOException {
        try (Reader text = new BufferedReader(encoding.open(source))) {
            int first = text.read();
            while (first >= 0 && Character.isWhitespace(first)) {
                first = text.read();
            }
            return first == '[' || first == '{';
        }
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
