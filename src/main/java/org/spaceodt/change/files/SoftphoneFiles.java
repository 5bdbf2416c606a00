package org.spaceodt.change.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.change.report.RedactedReport;
import org.spaceodt.change.report.RunReport;
import org.spaceodt.change.softphone.files.ChangeLine;
import org.spaceodt.change.softphone.files.FailureRow;
import org.spaceodt.change.softphone.files.RunFiles;
import org.spaceodt.change.softphone.files.RunStateFile;
import org.spaceodt.change.softphone.files.ShownRun;
import org.spaceodt.change.softphone.files.SoftphonePlanFiles;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.change.stage.StagedJobs;
import org.spaceodt.file.NewFiles;
import org.spaceodt.text.page.Pseudonyms;

/**
 * The files of plans and runs of softphones: in {@code v2} those of the last plan and the newest run, a folder for each job.
 * {@code changes.log}, and {@code failures.csv} in {@code v2}, are not made here: they grow while a stage is done.
 */
final class SoftphoneFiles implements JobFiles {
    private final JobContext place;
    private final RowJobs jobs;

    SoftphoneFiles(JobContext place) {
        this.place = place;
        this.jobs = new RowJobs(place);
    }

    @Override
    public PlanWriting plan(String subject) throws IOException {
        return SoftphonePlanFiles.of(place, subject);
    }

    @Override
    public List<Path> ofPlan(String subject) {
        return SoftphonePlanFiles.in(place.v2());
    }

    @Override
    public List<Path> ofJob(RowJob job) {
        Path folder = RunFiles.isNewest(job, jobs) ? place.v2() : jobs.files(job);
        return List.of(ReportFile.NAME, RunStateFile.FILE, FailureRow.FILE, ChangeLine.FILE).stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    @Override
    public void write(RowJob job) throws IOException {
        Path folder = jobs.files(job);
        NewFiles.removeLeftovers(folder);
        NewFiles.removeLeftovers(place.v2());
        List<JobStage> stages = new StagedJobs(place).stages(job);
        try (NewFiles files = new NewFiles(place.out())) {
            Map<String, Path> made = Map.of(
                    RunStateFile.FILE, files.instead(folder.resolve(RunStateFile.FILE)),
                    ReportFile.NAME, files.instead(folder.resolve(ReportFile.NAME)));
            RunFiles run = new RunFiles(
                    made.get(RunStateFile.FILE), files.instead(folder.resolve(FailureRow.FILE)), job, stages, place);
            try (run) {
                jobs.rows(job).each(steps -> {
                    try {
                        run.write(steps);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
            try (Writer page = Files.newBufferedWriter(made.get(ReportFile.NAME), StandardCharsets.UTF_8)) {
                run.page().write(page, about(job, run.page()), stages, UnaryOperator.identity());
            }
            if (RunFiles.isNewest(job, jobs)) {
                for (Map.Entry<String, Path> one : made.entrySet()) {
                    files.copy(one.getValue(), place.v2().resolve(one.getKey()));
                }
            }
            JobDescription.write(files, folder, job, run.page().tally());
            files.publish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private RunReport about(RowJob job, ShownRun page) {
        return ReportFile.report(job, page.tally(), page.places(), List.of(), List.of(), place);
    }

    @Override
    public void report(RowJob job, Optional<Pseudonyms> redaction, Writer out) throws IOException {
        List<JobStage> stages = new StagedJobs(place).stages(job);
        ShownRun page = new ShownRun(place, ReportFile.words(redaction, place), stages);
        jobs.rows(job).each(steps -> {
            ReportFile.named(redaction, job, steps);
            page.add(steps);
        });
        page.write(out, about(job, page), stages, report -> redaction
                .map(hidden -> new RedactedReport(hidden).of(report))
                .orElse(report));
    }

    @Override
    public boolean isWritten(RowJob job) {
        return JobDescription.isWritten(jobs.files(job), job);
    }
}
