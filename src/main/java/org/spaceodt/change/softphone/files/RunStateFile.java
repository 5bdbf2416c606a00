package org.spaceodt.change.softphone.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spaceodt.action.Difference;
import org.spaceodt.change.Calls;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.change.stage.StageDecision;

/**
 * {@code run_state.json}: how a run stands, and each person of whom anything has ended, with the fields that the original's scripts
 * read, and ours. It is written person by person, a line each; the counts come last.
 */
public final class RunStateFile implements AutoCloseable {
    public static final String FILE = "run_state.json";

    private final ObjectMapper json;
    private final Calls calls;
    private final JsonGenerator out;
    private final Map<String, Integer> counts = new HashMap<>();

    /** Begins it. */
    public RunStateFile(Path file, RowJob job, List<JobStage> stages, JobContext place) throws IOException {
        this.json = place.webex().json();
        this.calls = place.calls();
        this.out = json.getFactory().createGenerator(Files.newOutputStream(file));
        out.writeStartObject();
        out.writeStringField("run_id", job.id());
        out.writeStringField(
                "started_at",
                job.view().startedAt().orElse(job.view().createdAt()).toString());
        out.writeObjectFieldStart("stage_decisions");
        for (JobStage stage : stages) {
            if (stage.decision().isPresent()) {
                decision(stage.decision().get());
            }
        }
        out.writeEndObject();
        out.writeStringField("state", job.view().standing().toLowerCase(Locale.ROOT));
        out.writeStringField("source", job.source());
        out.writeStringField("written_at", Instant.now().toString());
        out.writeObjectFieldStart(FailedPeople.RECORDS);
    }

    private void decision(StageDecision made) throws IOException {
        out.writeObjectFieldStart(made.stage());
        out.writeStringField("decision", made.answer().name().toLowerCase(Locale.ROOT));
        if (made.overrideName().isEmpty()) {
            out.writeNullField("override_path");
        } else {
            out.writeStringField("override_path", made.overrideName());
        }
        out.writeStringField("decided_by", made.decidedBy());
        out.writeStringField("host", made.host());
        out.writeStringField("decided_at", made.decidedAt().toString());
        out.writeStringField("digest", made.digest());
        out.writeEndObject();
    }

    /** @param steps all of one person */
    public void write(List<StageStep> steps) throws IOException {
        PersonEnd end = PersonEnd.of(steps);
        counts.merge(end.status(), 1, Integer::sum);
        if (steps.stream().allMatch(step -> step.end() == StageStep.End.WAITING)) {
            return;
        }
        StageStep first = steps.get(0);
        ObjectNode record = json.createObjectNode()
                .put("user_email", first.key())
                .put("status", end.status())
                .put("failed_stage", end.failedStage().orElse(null))
                .put("verified", end.verified());
        ObjectNode stages = record.putObject("details").putObject("stages");
        steps.stream()
                .filter(step -> step.end() != StageStep.End.WAITING)
                .forEach(step -> stages.set(step.stage(), stage(step)));
        record.put("row", first.row());
        out.writeFieldName(first.key().isEmpty() ? "row " + first.row() : first.key());
        out.writeRawValue("\n" + calls.withoutSecrets(json.writeValueAsString(record)));
    }

    private ObjectNode stage(StageStep step) {
        ObjectNode stage = json.createObjectNode()
                .put("status", step.end().status())
                .put(ChangeLine.END, step.end().id());
        if (step.end() == StageStep.End.CHANGED || step.end().isBad()) {
            ObjectNode changes = stage.putObject("changes");
            for (Difference one : step.differences()) {
                ObjectNode values = changes.putObject(one.field());
                values.set("before", one.before().isMissingNode() ? null : one.before());
                values.set("after", one.after().isMissingNode() ? null : one.after());
            }
        }
        return stage;
    }

    /** Ends it. */
    @Override
    public void close() throws IOException {
        if (out.isClosed()) {
            return;
        }
        out.writeEndObject();
        out.writeNumberField("completed_count", counts.getOrDefault("success", 0));
        out.writeNumberField("failed_count", counts.getOrDefault(FailedPeople.FAILED, 0));
        out.writeNumberField("pending_count", counts.getOrDefault("pending", 0));
        out.writeEndObject();
        out.writeRaw("\n");
        out.close();
    }
}
