package org.spaceodt.cli.terminal;

import java.util.Optional;
import org.spaceodt.app.CsvFormat;
import org.spaceodt.app.UsageError;
import org.spaceodt.sheet.csv.CsvForm;
import picocli.CommandLine.Option;

/** The option of every command that writes CSV files. */
public class CsvOption {
    @Option(names = "--csv-format", paramLabel = "FORM")
    String form;

    /** Else that of {@code SPACE_ODT_CSV_FORMAT}; else as scripts read them. */
    public CsvForm form(Console console) throws UsageError {
        return CsvFormat.of(Optional.ofNullable(form), console.settings(), console.messages());
    }
}
