package org.spaceodt.change.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowTally;
import org.spaceodt.change.report.RunReport;
import org.spaceodt.job.JobView;
import org.spaceodt.job.hours.WorkingHours;

/** {@code report.html} of a job: what people read. */
final class ReportFile {
    static final String NAME = "report.html";

    private ReportFile() {}

    /**
     * @param tally of all rows
     * @param shown of the same rows
     */
    static void write(Path file, RowJob job, RowTally tally, ReportRows shown, JobContext place) throws IOException {
        try (Writer page = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            place.reportPage().write(report(job, tally, shown, place), place.language(), page);
        }
    }

    /** What a report says of a job. */
    static RunReport report(RowJob job, RowTally tally, ReportRows shown, JobContext place) {
        JobView view = job.view();
        return new RunReport(
                job.subject(),
                place.catalogue()
                        .find(job.subject())
                        .map(action -> action.description().label(place.language()))
                        .orElse(""),
                job.id(),
                job.source(),
                place.webex().address().host() + " · " + organization(view.job().account()),
                view.state().name().toLowerCase(Locale.ROOT),
                view.job().origin(),
                job.undoOf(),
                view.startedAt(),
                view.endedAt(),
                new RunReport.Totals(
                        tally.of(RowEnd.CHANGED),
                        tally.of(RowEnd.UNCHANGED),
                        tally.of(RowEnd.REFUSED),
                        tally.of(RowEnd.FAILED),
                        tally.of(RowEnd.PERHAPS_WRITTEN),
                        tally.of(RowEnd.WAITING)),
                shown.bad(),
                shown.changed(),
                view.hours().map(WorkingHours::text));
    }

    /** The last word of an account. */
    private static String organization(String account) {
        return account.substring(account.lastIndexOf(' ') + 1);
    }
}
