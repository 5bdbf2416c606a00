package org.spaceodt.change.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.spaceodt.action.Difference;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.Calls;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowView;
import org.spaceodt.file.OutDir;
import org.spaceodt.job.Item;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.Outcome;
import org.spaceodt.sheet.csv.CsvForm;

/**
 * What was done, row by row, as it was done: {@code ACTION.log} has everything as lines of JSON, {@code ACTION_ok.csv} the
 * rows that are as they were to be, {@code ACTION_error.jsonl} the others with their values. Lines are added, never changed,
 * and a job tells once of a row that is as it was to be. There are no secrets in it, but personal data. Thread-safe.
 */
public final class Trace {
    private static final String LOG_END = ".log";
    private static final String OK_END = "_ok.csv";
    private static final Logger LOG = Logger.getLogger(Trace.class);
    private static final List<String> OK_COLUMNS =
            List.of("executed_at", "job_id", "row_number", "key", "status", "target_id", "details", "tracking_ids");

    private final OutDir out;
    private final Path folder;
    private final CsvForm csv;
    private final ObjectMapper json;
    private final ResultWords words;
    private final Calls calls;
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    /** What was done of an action, or of what else leaves such a log. */
    public static Path log(JobContext place, String name) {
        return logs(place).resolve(name + LOG_END);
    }

    private static Path logs(JobContext place) {
        return place.transformacion().resolve("logs");
    }

    Trace(JobContext place) {
        this.out = place.out();
        this.folder = logs(place);
        this.csv = place.csv();
        this.json = place.webex().json();
        this.words = place.words();
        this.calls = place.calls();
    }

    /** What cannot be written is said once in the log of the program: the row itself was done. */
    void add(String action, Item item, Outcome outcome) {
        Instant now = Instant.now();
        ItemView ended = new ItemView(item, state(outcome), 1, Optional.empty(), Optional.of(outcome), now);
        RowView row = RowView.of(List.of(ended), words);
        try {
            if (row.end().isGood()) {
                Told before = told.computeIfAbsent(item.jobId(), job -> told(action, job));
                if (before.log().add(item.row())) {
                    line(action + LOG_END, whole(action, item, outcome, row, now));
                }
                if (before.ok().add(item.row())) {
                    ok(action, item, row, now);
                }
            } else {
                line(action + LOG_END, whole(action, item, outcome, row, now));
                line(action + "_error.jsonl", error(action, item, row, now));
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("The trace of row %d of job %s cannot be written: %s", item.row(), item.jobId(), e);
        }
    }

    private record Told(TracedRows log, TracedRows ok) {}

    private Told told(String action, String jobId) {
        try {
            AddedLines.to(out, folder.resolve(action + LOG_END)).mend();
            AddedLines.to(out, folder.resolve(action + OK_END))
                    .under(OK_COLUMNS, csv)
                    .mend();
            return new Told(
                    TracedRows.inLog(folder.resolve(action + LOG_END), jobId, json),
                    TracedRows.inTable(folder.resolve(action + OK_END), csv.separator(), jobId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ItemView.State state(Outcome outcome) {
        if (outcome instanceof Outcome.Done) {
            return ItemView.State.DONE;
        }
        return outcome instanceof Outcome.Skipped ? ItemView.State.SKIPPED : ItemView.State.FAILED;
    }

    private ObjectNode begun(String action, Item item, RowView row, Instant now) {
        return json.createObjectNode()
                .put("time", now.toString())
                .put("job_id", item.jobId())
                .put("action", action)
                .put("row", item.row())
                .put("key", item.key())
                .put("status", row.end().id());
    }

    private ObjectNode whole(String action, Item item, Outcome outcome, RowView row, Instant now) {
        ObjectNode line = begun(action, item, row, now);
        Optional<Result> result = words.result(outcome.result());
        line.set("target", json.valueToTree(result.map(Result::target).orElse(null)));
        line.set("before", result.map(Trace::before).orElse(null));
        line.set("after", result.map(Trace::after).orElse(null));
        ArrayNode differences = line.putArray("differences");
        row.differences().forEach(one -> differences.add(difference(one)));
        said(line, row);
        line.set("failure", json.valueToTree(result.flatMap(RowView::trouble).orElse(null)));
        line.set("tracking_ids", json.valueToTree(row.trackingIds()));
        ArrayNode heard = line.putArray("calls");
        row.trackingIds().forEach(id -> calls.of(id).forEach(call -> heard.add(call(call))));
        return line;
    }

    private static void said(ObjectNode line, RowView row) {
        if (!row.reason().isEmpty()) {
            line.put("reason", row.reason());
        }
        if (!row.nextStep().isEmpty()) {
            line.put("next_step", row.nextStep());
        }
    }

    private static JsonNode before(Result result) {
        if (result instanceof Result.Done done) {
            return done.before();
        }
        return result instanceof Result.Failed failed ? failed.before() : null;
    }

    private static JsonNode after(Result result) {
        if (result instanceof Result.Done done) {
            return done.after();
        }
        return result instanceof Result.Failed failed ? failed.after() : null;
    }

    private ObjectNode difference(Difference one) {
        ObjectNode node = json.createObjectNode().put("field", one.field());
        node.set("before", one.before().isMissingNode() ? null : one.before());
        node.set("after", one.after().isMissingNode() ? null : one.after());
        return node;
    }

    private ObjectNode call(Calls.Call call) {
        ObjectNode node = json.createObjectNode();
        ObjectNode request =
                node.putObject("request").put("method", call.method()).put("path", call.path());
        request.set("body", body(call.request()));
        ObjectNode answer = node.putObject("answer").put("status", call.status());
        answer.set("body", body(call.answer()));
        return node.put("tracking_id", call.trackingId());
    }

    /** As JSON where it is that. */
    private JsonNode body(String text) {
        if (text.isEmpty()) {
            return json.nullNode();
        }
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            return json.getNodeFactory().textNode(text);
        }
    }

    private ObjectNode error(String action, Item item, RowView row, Instant now) throws JsonProcessingException {
        ObjectNode line = begun(action, item, row, now);
        line.put("retryable", row.retryable());
        if (row.httpStatus() > 0) {
            line.put("http_status", row.httpStatus());
        }
        said(line, row);
        line.set("tracking_ids", json.valueToTree(row.trackingIds()));
        line.set("params", json.readTree(item.input()).path("cells"));
        return line;
    }

    private void line(String file, ObjectNode line) throws IOException {
        AddedLines.to(out, folder.resolve(file)).add(calls.withoutSecrets(line.toString()) + "\n");
    }

    private void ok(String action, Item item, RowView row, Instant now) throws IOException {
        AddedLines.to(out, folder.resolve(action + OK_END))
                .under(OK_COLUMNS, csv)
                .addCells(List.of(
                        now,
                        item.jobId(),
                        row.number(),
                        row.key(),
                        row.end().id(),
                        row.targetId(),
                        row.details(),
                        String.join(" ", row.trackingIds())));
    }
}
