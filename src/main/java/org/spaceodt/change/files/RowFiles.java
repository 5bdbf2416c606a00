package org.spaceodt.change.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.InputRow;
import org.spaceodt.change.job.RowReading;
import org.spaceodt.change.job.RowResult;
import org.spaceodt.change.job.RowTotals;
import org.spaceodt.change.plan.NewFiles;
import org.spaceodt.job.ItemView;
import org.spaceodt.sheet.csv.CsvRows;
import org.spaceodt.sheet.json.JsonRows;

/** The files that have a line for each row. */
final class RowFiles implements AutoCloseable {
    private static final int ERRORS = 10;

    private final ObjectMapper json;
    private final ResultWords outcome;
    private final CsvRows results;
    private final CsvRows pending;
    private final CsvRows rejected;
    private final JsonRows inputs;
    private final Path currentFile;
    private final JsonRows current;
    private final Writer finalState;
    private final ArrayNode errors;
    private RowTotals totals = RowTotals.NONE;
    private int cursor;
    private boolean someState;
    private boolean closed;

    RowFiles(NewFiles files, Path folder, ObjectMapper json, JobContext place) throws IOException {
        this.json = json;
        this.outcome = place.words();
        this.errors = json.createArrayNode();
        this.results = CsvRows.create(files.instead(folder.resolve("results.csv")), RowResult.COLUMNS);
        this.pending = CsvRows.create(files.instead(folder.resolve("pending_rows.csv")), RowResult.COLUMNS);
        this.rejected = CsvRows.create(files.instead(folder.resolve("rejected_rows.csv")), RowResult.COLUMNS);
        this.inputs = JsonRows.create(files.instead(folder.resolve("input_rows.json")));
        this.currentFile = files.instead(folder.resolve("results.json"));
        this.current = JsonRows.create(currentFile);
        this.finalState = new BufferedWriter(
                Files.newBufferedWriter(files.instead(folder.resolve("final_state.json")), StandardCharsets.UTF_8));
    }

    void begin(ObjectNode job) throws IOException {
        finalState.write("{\"job\":" + json.writeValueAsString(job) + ",\n\"remote_final_state\":{\"items\":[");
    }

    void write(RowReading.ReadRow row) throws IOException {
        RowResult result = row.result();
        Map<String, Object> cells = result.cells();
        results.write(java.util.List.copyOf(cells.values()));
        current.write(cells);
        if (result.status() == RowResult.Status.PENDING) {
            pending.write(java.util.List.copyOf(cells.values()));
        } else if (result.status() == RowResult.Status.REJECTED) {
            rejected.write(java.util.List.copyOf(cells.values()));
            if (errors.size() < ERRORS) {
                errors.add(json.valueToTree(cells));
            }
        }
        if (result.status() != RowResult.Status.PENDING && totals.pending() == 0) {
            cursor++;
        }
        totals = totals.and(result.status());
        inputs.write(InputRow.of(row, json));
        state(row);
    }

    /** What is in Webex now, as it was read back. */
    private void state(RowReading.ReadRow row) throws IOException {
        if (row.result().remoteId().isEmpty()) {
            return;
        }
        ObjectNode item = json.createObjectNode()
                .put("row_number", row.result().rowNumber())
                .put("location_key", row.result().locationKey())
                .put("remote_id", row.result().remoteId());
        ObjectNode fields = item.putObject("fields");
        for (ItemView step : row.steps()) {
            outcome.result(step).ifPresent(result -> {
                JsonNode after = result instanceof Result.Done done
                        ? done.after()
                        : result instanceof Result.Failed failed ? failed.after() : json.createObjectNode();
                after.properties().forEach(field -> fields.set(field.getKey(), field.getValue()));
            });
        }
        finalState.write(someState ? ",\n" : "\n");
        finalState.write(json.writeValueAsString(item));
        someState = true;
    }

    RowTotals end() throws IOException {
        finalState.write("\n]},\n\"totals\":{\"rows\":" + totals.rows() + ",\"success\":" + totals.success()
                + ",\"pending\":" + totals.pending() + ",\"rejected\":" + totals.rejected() + "}}\n");
        close();
        return totals;
    }

    /** How many rows from the first have ended, without a gap. */
    int cursor() {
        return cursor;
    }

    ArrayNode firstErrors() {
        return errors;
    }

    /** All rows as JSON; only after {@link #end()}. */
    Path current() {
        return currentFile;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            results.close();
            pending.close();
            rejected.close();
            inputs.close();
            current.close();
            finalState.close();
        }
    }
}
