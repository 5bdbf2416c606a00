package org.spaceodt.sheet.csv;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.spaceodt.change.cell.FormulaGuard;

/**
 * Writes a CSV file row by row: UTF-8, CRLF, quotes where needed (RFC 4180), the header first, in one of the
 * forms that there are ({@link CsvForm}). A null cell is an empty one.
 */
public final class CsvRows implements AutoCloseable {
    private final CSVPrinter printer;
    private final boolean guarded;

    private CsvRows(CSVPrinter printer, boolean guarded) {
        this.printer = printer;
        this.guarded = guarded;
    }

    /** For programs. */
    public static CsvRows create(Path file, List<String> header) throws IOException {
        return create(file, header, CsvForm.PLAIN);
    }

    /** A file that scripts read, in the form that was chosen for such files. */
    public static CsvRows create(Path file, List<String> header, CsvForm form) throws IOException {
        if (form.isForPeople()) {
            return forPeople(file, header, form.separator());
        }
        CsvRows rows = headless(file, form);
        rows.write(header);
        return rows;
    }

    /** A part of a file, to be put behind others. */
    public static CsvRows headless(Path file, CsvForm form) throws IOException {
        Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        return new CsvRows(new CSVPrinter(writer, form.format()), form.isForPeople());
    }

    /**
     * For people who open it with Excel: with a byte order mark, without which Excel takes UTF-8 for Windows-1252, and
     * without a formula that somebody else wrote.
     *
     * @param separator what the spreadsheet expects in the language of who opens it
     */
    public static CsvRows forPeople(Path file, List<String> header, char separator, OpenOption... options)
            throws IOException {
        Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, options);
        writer.write(CsvForm.MARK);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        CsvRows rows = new CsvRows(new CSVPrinter(writer, format), true);
        rows.write(header);
        return rows;
    }

    public void write(List<?> cells) throws IOException {
        printer.printRecord(guarded ? FormulaGuard.guarded(cells) : cells);
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
