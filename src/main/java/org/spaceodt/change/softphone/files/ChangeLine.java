package org.spaceodt.change.softphone.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.spaceodt.action.Difference;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.ResultWords;
import org.spaceodt.job.StagePosition;

/** A line of {@code changes.log}, as JSON: first what the original's scripts read, then what is ours. */
public final class ChangeLine {
    public static final String FILE = "changes.log";
    public static final String RUN = "run_id";
    public static final String ITEM = "item";
    public static final String END = "end";

    private static final int STAGES = 16;

    private ChangeLine() {}

    /** @param step that has ended */
    public static ObjectNode of(StageStep step, String runId, Instant at, ObjectMapper json, ResultWords words) {
        ObjectNode line = json.createObjectNode()
                .put("user_email", step.key())
                .put("stage", step.stage())
                .put("status", step.end().status());
        line.set("before", step.result().map(ChangeLine::before).orElse(null));
        line.set("after", step.result().map(ChangeLine::after).orElse(null));
        String reason = (step.reason(words) + " " + step.nextStep(words)).strip();
        line.put("details", reason.isEmpty() ? words.inWords(step.differences()) : reason)
                .put("time", at.toString())
                .put("row", step.row())
                .put(ITEM, number(step.position()))
                .put(END, step.end().id());
        line.set("target", json.valueToTree(step.result().map(Result::target).orElse(null)));
        ArrayNode differences = line.putArray("differences");
        step.differences().forEach(one -> differences.add(difference(one, json)));
        line.set("failure", json.valueToTree(step.failure().orElse(null)));
        line.set("tracking_ids", json.valueToTree(step.trackingIds()));
        return line.put(RUN, runId);
    }

    /** Which item of its run a line is about: small, and another for each. */
    public static int number(int position) {
        int stage = StagePosition.ordinal(position);
        return (position - StagePosition.first(stage)) * STAGES + stage;
    }

    /** Missing where there was nothing. */
    static ObjectNode difference(Difference one, ObjectMapper json) {
        ObjectNode node = json.createObjectNode().put("field", one.field());
        node.set("before", one.before().isMissingNode() ? null : one.before());
        node.set("after", one.after().isMissingNode() ? null : one.after());
        return node;
    }

    private static JsonNode before(Result result) {
        return result instanceof Result.Done done
                ? done.before()
                : result instanceof Result.Failed failed ? failed.before() : null;
    }

    private static JsonNode after(Result result) {
        return result instanceof Result.Done done
                ? done.after()
                : result instanceof Result.Failed failed ? failed.after() : null;
    }
}
