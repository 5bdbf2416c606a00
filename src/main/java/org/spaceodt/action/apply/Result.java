package org.spaceodt.action.apply;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Target;
import org.spaceodt.text.Text;

/** What became of a change. It is kept as JSON: what is undone later is undone from it. */
@RegisterForReflection
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Result.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Result.Unchanged.class, name = "unchanged"),
    @JsonSubTypes.Type(value = Result.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Result.Failed.class, name = "failed")
})
public sealed interface Result {
    Target target();

    /** What a change does to its target. */
    @RegisterForReflection
    enum Effect {
        CREATE,
        UPDATE,
        REMOVE;

        static Effect of(Change.Effective change) {
            if (change instanceof Change.Create) {
                return CREATE;
            }
            return change instanceof Change.Update ? UPDATE : REMOVE;
        }
    }

    /**
     * Written, read back, and so.
     *
     * @param before what was there before anything was written, whichever try wrote it
     * @param after as it was read back: the plan's fields, or more of what was made and is its action's own
     * @param differences between the two, and what was written of the fields that the API does not show
     * @param unverifiable fields that were written and that the API does not show
     * @param foundDone whether an earlier try had written it and was interrupted before it could say so
     * @param despite a failure that was answered although all of it was done
     * @param trackingIds of the writes of this try, where they are known
     * @param image the whole object as it was read back; empty where it is not known
     * @param lost what the undo that was done did not bring back, beside what is read of the object
     */
    @RegisterForReflection
    record Done(
            Target target,
            Effect effect,
            ObjectNode before,
            ObjectNode after,
            List<Difference> differences,
            List<String> unverifiable,
            boolean foundDone,
            Optional<FailureDetail> despite,
            List<String> trackingIds,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) ObjectNode image,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Text> lost)
            implements Result {
        public Done {
            lost = lost == null ? List.of() : List.copyOf(lost);
            image = image == null ? Fields.none() : image;
        }

        /** What was done, as an undo wants it. */
        @JsonIgnore
        public Change.Effective change() {
            return switch (effect) {
                case CREATE -> new Change.Create(target, after, Fields.none());
                case UPDATE -> new Change.Update(target, before, after, Fields.none());
                case REMOVE -> new Change.Remove(target, before);
            };
        }
    }

    /** It was so already: nothing was written. */
    @RegisterForReflection
    record Unchanged(Target target, Text reason) implements Result {}

    /** Nothing was written, and nothing will be as long as row and Webex stay as they are. */
    @RegisterForReflection
    record Refused(Target target, List<Text> reasons) implements Result {}

    /**
     * Nothing, a part, or perhaps all of it was written.
     *
     * @param before what was there before anything was written
     * @param after what was seen after the failure; empty when nobody could look
     * @param differences that were to be made
     * @param missing fields of them that are not so, as far as it was seen: as they are to be, and as they are
     * @param reasons what is wrong, where it is no call that failed
     * @param failure the call that did not work
     * @param trackingIds of the writes that worked, where they are known
     */
    @RegisterForReflection
    record Failed(
            Target target,
            Effect effect,
            ObjectNode before,
            ObjectNode after,
            List<Difference> differences,
            List<Difference> missing,
            List<Text> reasons,
            Optional<FailureDetail> failure,
            boolean retryable,
            List<String> trackingIds)
            implements Result {}
}
