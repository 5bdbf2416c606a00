package org.spaceodt.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.sheet.csv.CsvRows;

/**
 * A CSV file for people to fill in with Excel: a header and nothing else, as {@link CsvRows#forPeople} writes it, with the
 * separator that Excel expects in their language.
 */
public final class Template {
    private Template() {}

    /** Semicolons where the comma parts the decimals: Excel puts a comma file into one column there. */
    public static char separatorFor(Locale language) {
        return List.of("es", "ca").contains(language.getLanguage()) ? ';' : ',';
    }

    /** Likewise, for who chose a form of their files. */
    public static char separatorFor(Locale language, CsvForm form) {
        return form == CsvForm.PLAIN ? separatorFor(language) : form.separator();
    }

    /**
     * A new table for people: as their spreadsheet has them where that is not the plain form, else plain. Has its header.
     *
     * @param form that was chosen for all files
     */
    public static CsvRows rows(Path file, List<String> header, Locale language, CsvForm form) throws IOException {
        char separator = separatorFor(language, form);
        return separator == ';' ? CsvRows.forPeople(file, header, separator) : CsvRows.create(file, header);
    }

    /**
     * Writes the header.
     *
     * @throws java.nio.file.FileAlreadyExistsException never is a file replaced: somebody may have filled it in
     */
    public static void create(Path file, TableShape shape, char separator) throws IOException {
        CsvRows.forPeople(file, shape.names(), separator, StandardOpenOption.CREATE_NEW)
                .close();
    }
}
