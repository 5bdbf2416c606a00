package org.spaceodt.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.spaceodt.action.ActionInput;
import org.spaceodt.action.ActionWork;
import org.spaceodt.job.JobView;

/** What is kept with a job of one action, as JSON; a job without it is of something else. */
final class Attributes {
    private static final String ACTION = "action";
    private static final String SOURCE = "source";
    private static final String DIGEST = "digest";
    private static final String ROWS = "rows";
    private static final String UNDO_OF = "undo_of";

    private final ObjectMapper json;

    Attributes(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode of(String action, String source, String digest, int rows) {
        return json.createObjectNode()
                .put(ACTION, action)
                .put(SOURCE, source)
                .put(DIGEST, digest)
                .put(ROWS, rows);
    }

    ObjectNode ofPlan(SavedPlan.Head head, String digest) {
        ObjectNode kept = of(head.subject(), head.source(), digest, head.rows());
        return head.undoOf().isEmpty() ? kept : kept.put(UNDO_OF, head.undoOf());
    }

    Optional<ActionJob> job(JobView view) {
        if (!view.job().kind().equals(ActionWork.KIND)) {
            return Optional.empty();
        }
        try {
            JsonNode kept = json.readTree(view.job().attributes());
            String action = kept.path(ACTION).asText();
            return action.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ActionJob(
                            view,
                            action,
                            kept.path(SOURCE).asText(),
                            kept.path(DIGEST).asText(),
                            kept.path(ROWS).asInt(),
                            kept.path(UNDO_OF).asText()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    String text(ActionInput input) {
        try {
            return json.writeValueAsString(input);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
