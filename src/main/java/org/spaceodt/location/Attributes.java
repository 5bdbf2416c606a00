package org.spaceodt.location;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.spaceodt.action.ActionInput;
import org.spaceodt.action.ActionWork;
import org.spaceodt.bulk.SavedPlan;
import org.spaceodt.job.JobView;

/** What is kept with a job of locations, as JSON; a job without it is of something else. */
final class Attributes {
    private static final String ENTITY = "entity_type";
    private static final String SOURCE = "source";
    private static final String DIGEST = "digest";
    private static final String ROWS = "rows";
    private static final String UNDO_OF = "undo_of";

    private final ObjectMapper json;

    Attributes(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode of(LocationEntity entity, String source, String digest, int rows) {
        return json.createObjectNode()
                .put(ENTITY, entity.id())
                .put(SOURCE, source)
                .put(DIGEST, digest)
                .put(ROWS, rows);
    }

    ObjectNode ofPlan(LocationEntity entity, SavedPlan.Head head, String digest) {
        ObjectNode kept = of(entity, head.source(), digest, head.rows());
        return head.undoOf().isEmpty() ? kept : kept.put(UNDO_OF, head.undoOf());
    }

    Optional<LocationJob> job(JobView view) {
        if (!view.job().kind().equals(ActionWork.KIND)) {
            return Optional.empty();
        }
        JsonNode kept = tree(view.job().attributes());
        return LocationEntity.of(kept.path(ENTITY).asText())
                .map(entity -> new LocationJob(
                        view,
                        entity,
                        kept.path(SOURCE).asText(),
                        kept.path(DIGEST).asText(),
                        kept.path(ROWS).asInt(),
                        kept.path(UNDO_OF).asText()));
    }

    /** A missing node where it is no JSON. */
    JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            return json.missingNode();
        }
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    ActionInput input(String text) {
        try {
            return json.readValue(text, ActionInput.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an item of a job of locations is no action: " + e.getOriginalMessage(), e);
        }
    }
}
