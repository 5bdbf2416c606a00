package org.spaceodt.change.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.RowPlace;
import org.spaceodt.change.job.RowTally;
import org.spaceodt.change.job.RowView;
import org.spaceodt.change.report.RedactedReport;
import org.spaceodt.change.report.RunReport;
import org.spaceodt.identity.Account;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobView;
import org.spaceodt.job.hours.WorkingHours;
import org.spaceodt.text.page.Pseudonyms;

/** {@code report.html} of a job: what people read. */
final class ReportFile {
    static final String NAME = "report.html";
    /** For who is not of the house. */
    static final String REDACTED = "report_redacted.html";

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

    /** The same, made of the rows as the store has them. */
    static void write(Writer page, RowJob job, Optional<Pseudonyms> redaction, JobContext place) throws IOException {
        ResultWords words = words(redaction, place);
        RowTally tally = new RowTally();
        ReportRows shown = new ReportRows(place.webex().json(), words);
        new RowJobs(place).rows(job).each(steps -> {
            named(redaction, job, steps);
            RowView row = RowView.of(steps, words);
            tally.add(row.end());
            shown.add(row, steps);
        });
        RunReport report = report(job, tally, shown, place);
        place.reportPage()
                .write(
                        redaction
                                .map(hidden -> new RedactedReport(hidden).of(report))
                                .orElse(report),
                        place.language(),
                        page);
    }

    static ResultWords words(Optional<Pseudonyms> redaction, JobContext place) {
        ResultWords words = place.words();
        return redaction.map(hidden -> words.saying(hidden::value)).orElse(words);
    }

    /** First of all: what a row is about has a token that says so. */
    static void named(Optional<Pseudonyms> redaction, RowJob job, List<ItemView> steps) {
        redaction.ifPresent(hidden -> hidden.name(
                RedactedReport.kind(RowPlace.kind(job.subject())),
                steps.get(0).item().key()));
    }

    /** What a report says of a job. */
    static RunReport report(RowJob job, RowTally tally, ReportRows shown, JobContext place) {
        return report(job, tally, shown.places(), shown.bad(), shown.changed(), place);
    }

    /** The same of a job whose rows stand elsewhere. */
    static RunReport report(
            RowJob job,
            RowTally tally,
            List<RunReport.Placed> places,
            List<RunReport.Bad> bad,
            List<RunReport.Changed> changed,
            JobContext place) {
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
                RowPlace.kind(job.subject()),
                places,
                false,
                bad,
                changed,
                view.hours().map(WorkingHours::text));
    }

    /** The last word of an account. */
    private static String organization(String account) {
        return Account.organization(account);
    }
}
