package org.spaceodt.console.artifact;

import java.nio.file.Path;
import java.util.Locale;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.webex.WebexClient;

/**
 * Whose modules are read, and where their files go.
 *
 * @param folder the out-dir
 * @param atOnce calls that may be in flight at the same time
 * @param csv how the CSV files are written
 */
public record ArtifactPlace(String account, WebexClient webex, Path folder, int atOnce, CsvForm csv, Locale language) {
    /** Where files are until they are whole; what a process left there that is gone is of no use to anybody. */
    Path scratch() {
        return folder.resolve("v11").resolve(".reads-" + Integer.toHexString(account.hashCode()));
    }
}
