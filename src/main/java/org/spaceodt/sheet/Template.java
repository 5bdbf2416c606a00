package org.spaceodt.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file for people to fill in with Excel: a header and nothing else. It has a byte order mark, without which Excel takes
 * UTF-8 for Windows-1252, and the separator that Excel expects in their language.
 */
public final class Template {
    private Template() {}

    /** Semicolons where the comma parts the decimals: Excel puts a comma file into one column there. */
    public static char separatorFor(Locale language) {
        return List.of("es", "ca").contains(language.getLanguage()) ? ';' : ',';
    }

    /**
     * Writes the header.
     *
     * @throws java.nio.file.FileAlreadyExistsException never is a file replaced: somebody may have filled it in
     */
    public static void create(Path file, TableShape shape, char separator) throws IOException {
        try (BufferedWriter writer =
                Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            writer.write('\uFEFF');
            CSVPrinter printer = new CSVPrinter(
                    writer, CSVFormat.RFC4180.builder().setDelimiter(separator).get());
            printer.printRecord(shape.names());
            printer.flush();
        }
    }
}
