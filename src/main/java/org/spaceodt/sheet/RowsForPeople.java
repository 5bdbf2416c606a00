package org.spaceodt.sheet;

import java.io.IOException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;
import org.spaceodt.sheet.csv.CsvRows;
import org.spaceodt.sheet.xlsx.WorkbookRows;

/** A table that people fill in, in one form: as CSV for their spreadsheet, or as a workbook whose cells are texts. */
public final class RowsForPeople implements AutoCloseable {
    private static final String CSV = ".csv";
    private static final String WORKBOOK = ".xlsx";

    private final CsvRows csv;
    private final WorkbookRows workbook;

    private RowsForPeople(CsvRows csv, WorkbookRows workbook) {
        this.csv = csv;
        this.workbook = workbook;
    }

    /** The name of a CSV; of the same table as a workbook where it is to be one. */
    public static String name(String csv, boolean workbook) {
        return workbook ? stem(csv) + WORKBOOK : csv;
    }

    /** The name of the same table in the other form. */
    public static String otherName(String name) {
        return stem(name) + (name.endsWith(CSV) ? WORKBOOK : CSV);
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /**
     * A new table with its header.
     *
     * @param file where it is written, whatever that is called
     * @param name of the table, which says its form
     * @param separator of a CSV
     */
    public static RowsForPeople create(
            Path file, String name, List<String> header, char separator, OpenOption... options) throws IOException {
        return name.endsWith(WORKBOOK)
                ? new RowsForPeople(null, WorkbookRows.create(file, stem(name), header, options))
                : new RowsForPeople(CsvRows.forPeople(file, header, separator, options), null);
    }

    public void write(List<?> cells) throws IOException {
        if (csv == null) {
            workbook.write(cells);
        } else {
            csv.write(cells);
        }
    }

    @Override
    public void close() throws IOException {
        if (csv == null) {
            workbook.close();
        } else {
            csv.close();
        }
    }
}
