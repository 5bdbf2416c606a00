package org.spaceodt.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spaceodt.text.Text;

/** What an action saw when it looked, in the fields that concern it. */
public sealed interface Observed {
    /**
     * @param fields in the API's spelling; what is not there is absent, never null
     * @param image the whole object, with the same paths, whether the action can write it or not: an {@link Image}; empty where
     *     nothing but the fields is known
     */
    record Found(Target target, ObjectNode fields, ObjectNode image) implements Observed {
        public Found(Target target, ObjectNode fields) {
            this(target, fields, Fields.none());
        }

        /** What a change may be about: of an undo also what Webex took along with the fields. */
        public ObjectNode seenBy(Change.Effective change) {
            if (!(change instanceof Change.Update update) || !update.exact()) {
                return fields;
            }
            ObjectNode all = image.deepCopy();
            Fields.values(fields).forEach((path, value) -> Fields.put(all, path, value));
            return all;
        }
    }

    /** It does not exist; it can be created. */
    record Absent(Target target) implements Observed {}

    /** Whatever is there, nothing is to be done about it, such as making somebody who is there already. */
    record Enough(Target target, Text reason) implements Observed {}

    /** It cannot be done as things are, such as calling settings of somebody without calling. */
    record Blocked(Target target, List<Text> reasons) implements Observed {}
}
