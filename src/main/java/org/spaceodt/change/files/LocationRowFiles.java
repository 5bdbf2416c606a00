package org.spaceodt.change.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowTally;
import org.spaceodt.change.job.RowView;
import org.spaceodt.file.NewFiles;
import org.spaceodt.job.ItemView;
import org.spaceodt.sheet.CsvAndWorkbook;
import org.spaceodt.sheet.csv.CsvRows;
import org.spaceodt.sheet.json.JsonRows;

/** The files that have a line for each row. */
final class LocationRowFiles implements AutoCloseable {
    private static final int ERRORS = 10;

    private final ObjectMapper json;
    private final ResultWords words;
    private final CsvAndWorkbook results;
    private final CsvRows pending;
    private final CsvRows rejected;
    private final ChangedFields changed;
    private final JsonRows inputs;
    private final Path currentFile;
    private final JsonRows current;
    private final Writer finalState;
    private final ArrayNode errors;
    private final RowTally tally = new RowTally();
    private final ReportRows shown;
    private boolean someState;
    private boolean closed;

    LocationRowFiles(NewFiles files, Path folder, ObjectMapper json, JobContext place) throws IOException {
        this.json = json;
        this.words = place.words();
        this.shown = new ReportRows(json, words);
        this.errors = json.createArrayNode();
        this.results = CsvAndWorkbook.create(
                folder.resolve("results.csv"), files::instead, LocationResult.COLUMNS, place.csv());
        this.pending =
                CsvRows.create(files.instead(folder.resolve("pending_rows.csv")), LocationResult.COLUMNS, place.csv());
        this.rejected =
                CsvRows.create(files.instead(folder.resolve("rejected_rows.csv")), LocationResult.COLUMNS, place.csv());
        this.changed = new ChangedFields(files.instead(folder.resolve(ChangedFields.FILE)), place);
        this.inputs = JsonRows.create(files.instead(folder.resolve("input_rows.json")));
        this.currentFile = files.instead(folder.resolve("results.json"));
        this.current = JsonRows.create(currentFile);
        this.finalState = new BufferedWriter(
                Files.newBufferedWriter(files.instead(folder.resolve("final_state.json")), StandardCharsets.UTF_8));
        finalState.write("{\"remote_final_state\":{\"items\":[");
    }

    void write(List<ItemView> steps) throws IOException {
        RowView row = RowView.of(steps, words);
        LocationResult result = LocationResult.of(row, steps, words);
        Map<String, Object> cells = result.cells();
        results.write(List.copyOf(cells.values()));
        current.write(cells);
        if (result.status() == LocationResult.Status.PENDING
                || result.status() == LocationResult.Status.PERHAPS_WRITTEN) {
            pending.write(List.copyOf(cells.values()));
        } else if (result.status() == LocationResult.Status.REJECTED) {
            rejected.write(List.copyOf(cells.values()));
            if (errors.size() < ERRORS) {
                errors.add(json.valueToTree(cells));
            }
        }
        tally.add(row.end());
        inputs.write(InputRow.of(result, steps, json));
        changed.add(result.rowNumber(), result.locationKey(), steps);
        shown.add(row, steps);
        state(result, steps);
    }

    private void state(LocationResult row, List<ItemView> steps) throws IOException {
        Optional<ObjectNode> item = RemoteState.of(row, steps, words);
        if (item.isPresent()) {
            finalState.write(someState ? ",\n" : "\n");
            finalState.write(json.writeValueAsString(item.get()));
            someState = true;
        }
    }

    /** @param job as it is described when all its rows are counted */
    RowTally end(Function<RowTally, LocationJob> job) throws IOException {
        LocationJob described = job.apply(tally);
        finalState.write("\n]},\n\"totals\":" + json.writeValueAsString(described.totals()) + ",\n\"job\":"
                + json.writeValueAsString(described) + "}\n");
        close();
        return tally;
    }

    /** What the report shows of them. */
    ReportRows shown() {
        return shown;
    }

    ArrayNode firstErrors() {
        return errors;
    }

    /** All rows as JSON; only after {@link #end}. */
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
            changed.close();
            inputs.close();
            current.close();
            finalState.close();
        }
    }
}
