package org.spaceodt.change.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.plan.InOrder;
import org.spaceodt.change.plan.PlanFiles;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.change.plan.RowKind;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.recipe.LocationTable;
import org.spaceodt.change.recipe.RowPlanning;
import org.spaceodt.change.recipe.Stage;
import org.spaceodt.job.ItemView;

/** Says what a table of locations would change. It writes nothing to Webex. */
public final class LocationPlanning {
    private final JobContext place;
    private final ObjectMapper json;

    public LocationPlanning(JobContext place) {
        this.place = place;
        this.json = place.webex().json();
    }

    /**
     * Plans all rows, writes {@code plan.csv} and {@code run_state.json} in the order of the table, and keeps the plan if it
     * is asked for. Until all of it is there, earlier files stay as they are.
     *
     * @param source what the input is called
     * @param keep where the plan is kept
     * @param step gets each step as it is planned
     * @throws org.spaceodt.webex.WebexException.Unauthorized when nothing can be read
     * @throws IOException when the table cannot be read or the files cannot be written
     */
    public PlanTotals plan(LocationTable table, String source, Optional<Path> keep, Consumer<PlanRow> step)
            throws IOException {
        RowPlanning planning = new RowPlanning(place, table.entity(), table.looking());
        SavedPlan.Head head = new SavedPlan.Head(
                RowKind.LOCATION, table.entity().id(), place.account(), source, table.digest(), table.count(), "");
        PlanTotals totals = new PlanTotals();
        try (PlanFiles files = PlanFiles.ofPlan(place.v21(), json, run("dry_run"));
                Keeping kept = keep.isPresent() ? new Keeping(keep.get(), head) : null;
                LocationTable.Rows rows = table.rows()) {
            InOrder.each(rows::next, place.atOnce(), planning::plan, planned -> {
                for (PlanRow one : planned) {
                    totals.add(one);
                    step.accept(one);
                    files.write(one.cells());
                    if (kept != null) {
                        kept.writing.write(one);
                    }
                }
            });
            files.publish(0, totals.bad(), totals.steps());
            if (kept != null) {
                kept.writing.publish();
            }
        }
        return totals;
    }

    private final class Keeping implements AutoCloseable {
        private final SavedPlan.Writing writing;

        Keeping(Path file, SavedPlan.Head head) throws IOException {
            this.writing = new SavedPlan.Writing(file, json, head);
        }

        @Override
        public void close() throws IOException {
            writing.close();
        }
    }

    private static PlanFiles.Run run(String mode) {
        return new PlanFiles.Run(UUID.randomUUID().toString(), Instant.now(), mode);
    }

    /** Writes {@code run_state.json} of a job: what was done of each step. */
    public void writeRunState(RowJob job) throws IOException {
        RowTotals[] totals = {RowTotals.NONE};
        int[] steps = {0};
        ResultWords words = place.words();
        PlanFiles.Run run = new PlanFiles.Run(
                job.id(), job.view().startedAt().orElse(job.view().createdAt()), "apply");
        try (PlanFiles files = PlanFiles.ofRun(place.v21(), json, run)) {
            new RowReading(place).each(job.id(), row -> {
                totals[0] = totals[0].and(row.result().status());
                for (ItemView step : row.steps()) {
                    steps[0]++;
                    try {
                        files.write(done(job, row, step, words).cells());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
            files.publish(totals[0].success(), totals[0].rejected(), steps[0]);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private PlanRow done(RowJob job, RowReading.ReadRow row, ItemView step, ResultWords words) {
        ActionInput input = new KeptRows(json).input(step);
        Optional<Result> result = words.result(step);
        PlanRow.Mode mode = PlanRow.Mode.LATER;
        String details = "";
        if (result.isPresent()) {
            Result ended = result.get();
            if (ended instanceof Result.Done done) {
                mode = PlanRow.Mode.valueOf(done.effect().name());
                details = words.inWords(done.differences());
            } else if (ended instanceof Result.Unchanged unchanged) {
                mode = PlanRow.Mode.NOTHING;
                details = unchanged.reason().in(place.language());
            } else {
                mode = ended instanceof Result.Refused ? PlanRow.Mode.REFUSED : PlanRow.Mode.FAILED;
                details = words.inWords(ended);
            }
        } else if (step.state() == ItemView.State.FAILED) {
            mode = PlanRow.Mode.FAILED;
            details = row.result().error();
        }
        return new PlanRow(
                step.item().row(),
                job.subject(),
                step.item().key(),
                Stage.of(input.action()).id(),
                mode,
                details,
                input,
                step.item().dependsOn().isPresent());
    }
}
