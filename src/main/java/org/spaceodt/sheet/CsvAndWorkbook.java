package org.spaceodt.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.sheet.csv.CsvRows;
import org.spaceodt.sheet.xlsx.WorkbookRows;

/** A CSV that scripts read, and beside it the same rows as a workbook, for people. A null cell is an empty one. */
public final class CsvAndWorkbook implements AutoCloseable {
    private static final String CSV = ".csv";
    private static final String WORKBOOK = ".xlsx";

    private final CsvRows csv;
    private final WorkbookRows workbook;

    private CsvAndWorkbook(CsvRows csv, WorkbookRows workbook) {
        this.csv = csv;
        this.workbook = workbook;
    }

    /** Says where a file is written that is to stand at a place. */
    public interface Place {
        Path of(Path file) throws IOException;
    }

    /**
     * Both, with their headers.
     *
     * @param file the CSV
     */
    public static CsvAndWorkbook create(Path file, Place place, List<String> header, CsvForm form) throws IOException {
        String stem = file.getFileName().toString().replaceFirst("\\.csv$", "");
        CsvRows csv = CsvRows.create(place.of(file), header, form);
        try {
            return new CsvAndWorkbook(csv, WorkbookRows.create(place.of(beside(file)), stem, header));
        } catch (IOException | RuntimeException e) {
            csv.close();
            throw e;
        }
    }

    /** Where the workbook beside a CSV is. */
    public static Path beside(Path csv) {
        String name = csv.getFileName().toString();
        return csv.resolveSibling(name.substring(0, name.length() - CSV.length()) + WORKBOOK);
    }

    public void write(List<?> cells) throws IOException {
        csv.write(cells);
        workbook.write(cells);
    }

    @Override
    public void close() throws IOException {
        try (csv) {
            workbook.close();
        }
    }
}
