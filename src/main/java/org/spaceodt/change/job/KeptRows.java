package org.spaceodt.change.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.ActionWork;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Outcome;

/** What the store keeps of a job of rows, as JSON: about the whole, and in each item. */
public final class KeptRows {
    private static final Set<String> KINDS = Set.of(ActionWork.KIND, ActionWork.STAGED);
    private static final String SOURCE = "source";
    private static final String DIGEST = "digest";
    private static final String ROWS = "rows";
    private static final String UNDO_OF = "undo_of";

    private final ObjectMapper json;

    public KeptRows(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What a job is to be made of.
     *
     * @param undoOf empty text for one that undoes nothing
     */
    public record Input(RowKind kind, String subject, String source, String digest, int rows, String undoOf) {}

    /** @param more adds what else is kept */
    String text(Input input, Consumer<ObjectNode> more) {
        ObjectNode kept = json.createObjectNode()
                .put(input.kind().attribute(), input.subject())
                .put(SOURCE, input.source())
                .put(DIGEST, input.digest())
                .put(ROWS, input.rows());
        more.accept(kept);
        return (input.undoOf().isEmpty() ? kept : kept.put(UNDO_OF, input.undoOf())).toString();
    }

    /** The job that it undoes; empty for one that undoes nothing, and for one of something else. */
    public Optional<String> undoOf(JobView view) {
        return job(view).map(RowJob::undoOf).filter(id -> !id.isEmpty());
    }

    /** Empty for a job of something else. */
    Optional<RowJob> job(JobView view) {
        if (!KINDS.contains(view.job().kind())) {
            return Optional.empty();
        }
        try {
            JsonNode kept = json.readTree(view.job().attributes());
            return Arrays.stream(RowKind.values())
                    .filter(kind -> !kept.path(kind.attribute()).asText().isEmpty())
                    .findFirst()
                    .map(kind -> new RowJob(
                            view,
                            kind,
                            kept.path(kind.attribute()).asText(),
                            kept.path(SOURCE).asText(),
                            kept.path(DIGEST).asText(),
                            kept.path(ROWS).asInt(),
                            kept.path(UNDO_OF).asText()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    public String text(ActionInput input) {
        try {
            return json.writeValueAsString(input);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String text(Result result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a step ended before it began that was bad as it was given; empty for others. */
    public Optional<Outcome.Failed> refused(ActionInput step) {
        return step.badAsGiven()
                .map(why -> new Outcome.Failed(text(new Result.Refused(why.target(), why.reasons())), false));
    }

    public ActionInput input(ItemView item) {
        try {
            return json.readValue(item.item().input(), ActionInput.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an item of a job of rows is no action: " + e.getOriginalMessage(), e);
        }
    }
}
