package org.spaceodt.inventory;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.webex.Access;

/**
 * What to export, and where to.
 *
 * @param simulated whether the tenant is a simulated one
 * @param leaveOut modules that are not read
 * @param csv how the CSV files are written
 * @param workbooks whether each module has a workbook beside its CSV
 * @param language of the report
 */
public record ExportRequest(
        Access access,
        boolean simulated,
        Path outDir,
        boolean withReport,
        boolean withCache,
        Set<String> leaveOut,
        CsvForm csv,
        boolean workbooks,
        Locale language) {
    /** The same of a tenant that said that it is a simulated one. */
    ExportRequest simulatedIf(boolean told) {
        return new ExportRequest(
                access, simulated || told, outDir, withReport, withCache, leaveOut, csv, workbooks, language);
    }
}
