package org.spaceodt.sheet.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.spaceodt.change.cell.FormulaGuard;

/** How the CSV files are written whose names and columns scripts know. */
public enum CsvForm {
    /** With commas and without byte order mark, cells as they are: for scripts. */
    PLAIN(',', false),
    /** As a Spanish Excel opens it by a double click: semicolons, a byte order mark, and no formula that somebody else wrote. */
    EXCEL(';', true);

    static final char MARK = '\uFEFF';

    private final char separator;
    private final boolean forPeople;
    private final CSVFormat format;

    CsvForm(char separator, boolean forPeople) {
        this.separator = separator;
        this.forPeople = forPeople;
        this.format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    }

    /** The form with that name, in any case. */
    public static Optional<CsvForm> named(String name) {
        return List.of(values()).stream()
                .filter(form -> form.id().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public char separator() {
        return separator;
    }

    /** With byte order mark, and without formulas. */
    boolean isForPeople() {
        return forPeople;
    }

    /** As what is written so is parted again. */
    public CSVFormat format() {
        return format;
    }

    /** The first row of a file, with its end of line. */
    public String header(List<String> columns) {
        return (forPeople ? MARK : "") + line(columns);
    }

    /** What is shown to somebody else than who wrote it, also where no form of the file asks for it: no cell is a formula. */
    public List<?> guarded(List<?> cells) {
        return forPeople ? cells : FormulaGuard.guarded(cells);
    }

    /** One row alone, with its end of line, to be added to a file. */
    public String line(List<?> cells) {
        StringBuilder line = new StringBuilder();
        try {
            format.printRecord(line, (forPeople ? FormulaGuard.guarded(cells) : cells).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }
}
