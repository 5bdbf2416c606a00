package org.spaceodt.inventory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.spaceodt.inventory.read.ModuleRun;
import org.spaceodt.inventory.report.data.MadeBy;

/** Turns what a run knows into the report. */
interface ReportWriter {
    /**
     * What there is to report.
     *
     * @param by who had it made, of which organization
     */
    record Material(
            ExportRequest request,
            MadeBy by,
            Instant begun,
            ExportResult result,
            List<ModuleRun> runs,
            PeopleByLocation people) {}

    /** @param redacted the same for who is not of the house */
    void write(Material material, Path file, Path redacted) throws IOException;
}
