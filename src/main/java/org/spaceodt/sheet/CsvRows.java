package org.spaceodt.sheet;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a CSV file row by row: UTF-8 without BOM, commas, CRLF, quotes where needed (RFC 4180), the header first. A null
 * cell is an empty one.
 */
public final class CsvRows implements AutoCloseable {
    private final CSVPrinter printer;

    private CsvRows(CSVPrinter printer) {
        this.printer = printer;
    }

    public static CsvRows create(Path file, List<String> header) throws IOException {
        CsvRows rows = headless(file);
        rows.write(header);
        return rows;
    }

    /** A part of a file, to be put behind others. */
    public static CsvRows headless(Path file) throws IOException {
        Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        return new CsvRows(new CSVPrinter(writer, CSVFormat.RFC4180));
    }

    /** One row alone, with its end of line, to be added to a file. */
    public static String line(List<?> cells) {
        return CSVFormat.RFC4180.format(cells.toArray()) + "\r\n";
    }

    public void write(List<?> cells) throws IOException {
        printer.printRecord(cells);
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
