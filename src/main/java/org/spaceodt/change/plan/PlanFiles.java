package org.spaceodt.change.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.spaceodt.sheet.csv.CsvRows;

/** {@code plan.csv} and {@code run_state.json}, written row by row. */
public final class PlanFiles implements AutoCloseable {
    public static final String PLAN = "plan.csv";
    public static final String RUN_STATE = "run_state.json";

    private final ObjectMapper json;
    private final NewFiles files = new NewFiles();
    private final Writer runState;
    private CsvRows plan;
    private boolean some;

    private PlanFiles(Path v21, ObjectMapper json, Run run) throws IOException {
        this.json = json;
        this.runState = Files.newBufferedWriter(files.instead(v21.resolve(RUN_STATE)), StandardCharsets.UTF_8);
        runState.write("{\"run_id\":" + json.writeValueAsString(run.id())
                + ",\"executed_at\":" + json.writeValueAsString(run.executedAt().toString())
                + ",\"mode\":" + json.writeValueAsString(run.mode())
                + ",\n\"planned_actions\":[");
    }

    /** @param mode {@code dry_run} or {@code apply} */
    public record Run(String id, Instant executedAt, String mode) {}

    /** Both files. */
    public static PlanFiles ofPlan(Path v21, ObjectMapper json, Run run) throws IOException {
        PlanFiles files = new PlanFiles(v21, json, run);
        files.plan = CsvRows.create(files.files.instead(v21.resolve(PLAN)), PlanRow.COLUMNS);
        return files;
    }

    /** {@code run_state.json} alone: what was planned before is left as it is. */
    public static PlanFiles ofRun(Path v21, ObjectMapper json, Run run) throws IOException {
        return new PlanFiles(v21, json, run);
    }

    public void write(Map<String, Object> cells) throws IOException {
        if (plan != null) {
            plan.write(List.copyOf(cells.values()));
        }
        runState.write(some ? ",\n" : "\n");
        runState.write(json.writeValueAsString(cells));
        some = true;
    }

    public void publish(int completed, int failed, int planned) throws IOException {
        runState.write("\n],\n\"completed_count\":" + completed + ",\"failed_count\":" + failed + ",\"planned_count\":"
                + planned + "}\n");
        finish();
        files.publish();
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
        files.close();
    }
}
