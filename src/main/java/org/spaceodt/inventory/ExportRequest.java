package org.spaceodt.inventory;

import java.nio.file.Path;
import java.util.Locale;
import org.spaceodt.inventory.choice.Choice;
import org.spaceodt.inventory.report.data.MadeBy;
import org.spaceodt.sheet.csv.CsvForm;

/**
 * What to export, and where to.
 *
 * @param host where it is read from, for people
 * @param atOnce calls that may be in flight at the same time
 * @param simulated whether the tenant is a simulated one
 * @param choice what is read
 * @param csv how the CSV files are written
 * @param workbooks whether each module has a workbook beside its CSV
 * @param language of the report
 * @param keep how many exports are kept by time
 * @param by who has it made
 */
public record ExportRequest(
        String host,
        int atOnce,
        boolean simulated,
        Path outDir,
        boolean withReport,
        boolean withCache,
        Choice choice,
        CsvForm csv,
        boolean workbooks,
        Locale language,
        int keep,
        MadeBy by) {
    /** The same of a tenant that said that it is a simulated one. */
    ExportRequest simulatedIf(boolean told) {
        return new ExportRequest(
                host,
                atOnce,
                simulated || told,
                outDir,
                withReport,
                withCache,
                choice,
                csv,
                workbooks,
                language,
                keep,
                by);
    }
}
