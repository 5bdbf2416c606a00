package org.spaceodt.change.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.change.plan.files.PlanFields;
import org.spaceodt.change.plan.files.ReadablePlan;
import org.spaceodt.file.NewFiles;
import org.spaceodt.sheet.CsvAndWorkbook;

/**
 * {@code plan.csv}, {@code plan.xlsx} and {@code run_state.json}, and what people read of a plan, written row by row; of a plan kept in
 * {@code v21/plans}, too.
 */
final class LocationPlanFiles implements PlanWriting {

    private final JobContext place;
    private final String subject;
    private final ObjectMapper json;
    private final NewFiles files;
    private final Writer runState;
    private final PlanTotals totals = new PlanTotals();
    private CsvAndWorkbook plan;
    private ReadablePlan readable;
    private boolean some;

    private LocationPlanFiles(JobContext place, String subject, Run run) throws IOException {
        this.place = place;
        this.subject = subject;
        Path v21 = place.v21();
        this.json = place.webex().json();
        this.files = new NewFiles(place.out());
        this.runState =
                Files.newBufferedWriter(files.instead(v21.resolve(LocationFiles.RUN_STATE)), StandardCharsets.UTF_8);
        runState.write("{\"run_id\":" + json.writeValueAsString(run.id())
                + ",\"executed_at\":" + json.writeValueAsString(run.executedAt().toString())
                + ",\"mode\":" + json.writeValueAsString(run.mode())
                + ",\n\"planned_actions\":[");
    }

    /** @param mode {@code dry_run} or {@code apply} */
    record Run(String id, Instant executedAt, String mode) {}

    /** All of them. */
    static LocationPlanFiles ofPlan(JobContext place, String subject) throws IOException {
        Run run = new Run(UUID.randomUUID().toString(), Instant.now(), "dry_run");
        LocationPlanFiles files = new LocationPlanFiles(place, subject, run);
        files.plan = CsvAndWorkbook.create(
                place.v21().resolve(LocationFiles.PLAN), files.files::instead, PlanRow.COLUMNS, place.csv());
        files.readable = new ReadablePlan(
                place, place.v21().resolve(ReadablePlan.PAGE), place.v21().resolve(PlanFields.FILE));
        return files;
    }

    /** {@code run_state.json} alone: what was planned before is left as it is. */
    static LocationPlanFiles ofRun(JobContext place, Run run) throws IOException {
        return new LocationPlanFiles(place, "", run);
    }

    @Override
    public void write(PlanRow step) throws IOException {
        totals.add(step);
        Map<String, Object> cells = step.cells();
        if (plan != null) {
            plan.write(List.copyOf(cells.values()));
            readable.write(step);
        }
        runState.write(some ? ",\n" : "\n");
        runState.write(json.writeValueAsString(cells));
        some = true;
    }

    @Override
    public void publish(String planId) throws IOException {
        end(0, totals.bad());
        KeptPlanFiles.keep(files, readable, RowKind.LOCATION, subject, planId, place);
        files.publish();
    }

    /** Of a job: how many rows were done, and how many were not. */
    void publish(int completed, int failed) throws IOException {
        end(completed, failed);
        files.publish();
    }

    private void end(int completed, int failed) throws IOException {
        runState.write("\n],\n\"completed_count\":" + completed + ",\"failed_count\":" + failed + ",\"planned_count\":"
                + totals.steps() + "}\n");
        finish();
    }

    private void finish() throws IOException {
        runState.close();
        if (plan != null) {
            plan.close();
        }
    }

    @Override
    public void close() throws IOException {
        finish();
        if (readable != null) {
            readable.close();
        }
        files.close();
    }
}
