package org.spaceodt.change.softphone.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.change.stage.StageDecision;
import org.spaceodt.job.ItemView;
import org.spaceodt.sheet.csv.CsvRows;

/** {@code run_state.json}, {@code failures.csv} and {@code report.html} of one run, made of its rows as the store has them. */
public final class RunFiles implements AutoCloseable {
    private final RowJob job;
    private final ResultWords words;
    private final ShownRun page;
    private final RunStateFile state;
    private final CsvRows failures;

    /** @param stages of the job; none for an undo */
    public RunFiles(Path state, Path failures, RowJob job, List<JobStage> stages, JobContext place) throws IOException {
        this.job = job;
        this.words = place.words();
        this.page = new ShownRun(place, words, stages);
        this.state = new RunStateFile(state, job, stages, place);
        this.failures = CsvRows.create(failures, FailureRow.COLUMNS, place.csv());
    }

    /** Whether a job is the run whose files stand in {@code v2}: an undo never is. */
    public static boolean isNewest(RowJob job, RowJobs jobs) {
        return jobs.latest(job.kind(), job.subject())
                .filter(newest -> newest.id().equals(job.id()))
                .isPresent();
    }

    /** The stages of which somebody decided that nothing is done. */
    public static Set<String> leftOut(List<JobStage> stages) {
        return stages.stream()
                .flatMap(stage -> stage.decision().stream())
                .filter(made -> made.answer() == StageDecision.Answer.NO)
                .map(StageDecision::stage)
                .collect(Collectors.toSet());
    }

    /** @param items all of one row */
    public void write(List<ItemView> items) throws IOException {
        List<StageStep> steps = page.add(items);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).end().isBad()) {
                failures.write(
                        FailureRow.cells(steps.get(i), job.id(), items.get(i).changedAt(), words));
            }
        }
        state.write(steps);
    }

    /** What people read of its rows. */
    public ShownRun page() {
        return page;
    }

    @Override
    public void close() throws IOException {
        state.close();
        failures.close();
    }
}
