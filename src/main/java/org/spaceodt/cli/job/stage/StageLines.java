package org.spaceodt.cli.job.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.change.stage.JobStages;
import org.spaceodt.change.stage.StageDecision;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.json.JsonFormat;

/** What is said of the stages of a job; nothing of one that has none. */
public final class StageLines {
    private final JobStages stages;
    private final Messages messages;

    public StageLines(Jobs jobs, Messages messages) {
        this.stages = new JobStages(jobs);
        this.messages = messages;
    }

    /** A line a stage, and one for who decided it. */
    public List<String> of(JobView job) {
        List<String> lines = new ArrayList<>();
        for (JobStage stage : stages.of(job)) {
            JobView.Counts counts = stage.counts();
            lines.add(messages.get(
                    "jobs.stage",
                    stage.stage(),
                    messages.get("jobs.stage." + stage.standing()),
                    stage.rows(),
                    counts.done(),
                    counts.skipped(),
                    counts.failed(),
                    counts.waiting() + counts.running(),
                    counts.perhapsWritten()));
            stage.decision().map(this::decided).ifPresent(lines::add);
        }
        waits(job).ifPresent(lines::add);
        return lines;
    }

    private String decided(StageDecision decision) {
        String answer = messages.get("jobs.answer." + decision.answer(), decision.overrideName());
        String who = decision.decidedBy() + (decision.host().isEmpty() ? "" : "@" + decision.host());
        return messages.get("jobs.decided", answer, messages.time(decision.decidedAt()), who, decision.digest());
    }

    /** Which stage it waits for, and the command that asks for it. */
    public Optional<String> waits(JobView job) {
        return stages.waiting(job).map(stage -> messages.get("jobs.waitsFor", stage, command(job), job.id()));
    }

    /** Adds the same fields as over HTTP. */
    public void addTo(ObjectNode json, JobView job) {
        List<JobStage> all = stages.of(job);
        if (all.isEmpty()) {
            return;
        }
        ArrayNode array = json.putArray("stages");
        for (JobStage stage : all) {
            ObjectNode one = array.addObject()
                    .put("stage", stage.stage())
                    .put("standing", stage.standing().name().toLowerCase(Locale.ROOT))
                    .put("rows", stage.rows())
                    .put("digest", stage.digest());
            counts(one.putObject("counts"), stage.counts());
            stage.decision().ifPresent(decision -> one.putObject("decision")
                    .put("answer", decision.answer().name().toLowerCase(Locale.ROOT))
                    .put("override_name", decision.overrideName())
                    .put("decided_by", decision.decidedBy())
                    .put("host", decision.host())
                    .put("decided_at", decision.decidedAt().toString()));
        }
        stages.waiting(job).ifPresent(stage -> json.put("waiting_for", stage));
    }

    /** As everywhere in JSON. */
    public static void counts(ObjectNode json, JobView.Counts counts) {
        json.put("total", counts.total())
                .put("waiting", counts.waiting())
                .put("running", counts.running())
                .put("done", counts.done())
                .put("skipped", counts.skipped())
                .put("failed", counts.failed())
                .put("perhaps_written", counts.perhapsWritten());
    }

    /** The command that made the job, and asks for its stages. */
    private static String command(JobView job) {
        try {
            return JsonFormat.MAPPER
                    .readTree(job.job().attributes())
                    .path(RowKind.SOFTPHONE.attribute())
                    .asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
