package org.spaceodt.change.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.RowTally;
import org.spaceodt.change.job.RowView;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.change.plan.files.PlanFields;
import org.spaceodt.change.plan.files.ReadablePlan;
import org.spaceodt.change.trace.Trace;
import org.spaceodt.file.NewFiles;
import org.spaceodt.sheet.CsvAndWorkbook;
import org.spaceodt.text.page.Pseudonyms;

/** The files of plans and jobs of one action. */
final class ActionFiles implements JobFiles {
    private final JobContext place;

    ActionFiles(JobContext place) {
        this.place = place;
    }

    @Override
    public PlanWriting plan(String subject) throws IOException {
        return new ActionPlanFile(place, subject, ofPlan(subject));
    }

    @Override
    public List<Path> ofPlan(String subject) {
        return List.of("plan.csv", ReadablePlan.PAGE, PlanFields.FILE).stream()
                .map(name -> place.transformacion().resolve(subject + "_" + name))
                .toList();
    }

    /** Its report, and all that was done for its action, row by row, as lines of JSON. */
    @Override
    public List<Path> ofJob(RowJob job) {
        return List.of(folder(job).resolve(ReportFile.NAME), Trace.log(place, job.subject()));
    }

    private Path folder(RowJob job) {
        return new RowJobs(place).files(job);
    }

    @Override
    public void write(RowJob job) throws IOException {
        Path folder = folder(job);
        NewFiles.removeLeftovers(folder);
        RowTally tally = new RowTally();
        ResultWords words = place.words();
        ReportRows shown = new ReportRows(place.webex().json(), words);
        try (NewFiles files = new NewFiles(place.out())) {
            try (CsvAndWorkbook results = CsvAndWorkbook.create(
                            folder.resolve("results.csv"), files::instead, RowView.COLUMNS, place.csv());
                    ChangedFields changed =
                            new ChangedFields(files.instead(folder.resolve(ChangedFields.FILE)), place)) {
                new RowJobs(place).rows(job).each(steps -> {
                    RowView row = RowView.of(steps, words);
                    tally.add(row.end());
                    shown.add(row, steps);
                    try {
                        results.write(List.copyOf(row.cells().values()));
                        changed.add(row.number(), row.key(), steps);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
            ReportFile.write(files.instead(folder.resolve(ReportFile.NAME)), job, tally, shown, place);
            // Last: who finds it as it is in the store finds the others so, too.
            JobDescription.write(files, folder, job, tally);
            files.publish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void report(RowJob job, Optional<Pseudonyms> redaction, Writer page) throws IOException {
        ReportFile.write(page, job, redaction, place);
    }

    @Override
    public boolean isWritten(RowJob job) {
        return JobDescription.isWritten(folder(job), job);
    }
}
