package org.spaceodt.webex.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Puts a change over what was read, for a PUT that replaces the whole object: objects are merged field by field, all other
 * values are replaced, and what the change does not name stays, also if we have never heard of it.
 */
final class Overlay {
    private Overlay() {}

    /**
     * @param current is not changed
     * @param readOnly fields at the top that the API answers and does not take
     */
    static ObjectNode over(ObjectNode current, JsonNode change, Set<String> readOnly) {
        ObjectNode changed = current.deepCopy();
        changed.remove(readOnly);
        merge(changed, change);
        return changed;
    }

    private static void merge(ObjectNode target, JsonNode change) {
        change.fields().forEachRemaining(field -> {
            JsonNode before = target.get(field.getKey());
            if (before instanceof ObjectNode object && field.getValue().isObject()) {
                merge(object, field.getValue());
            } else {
                target.set(field.getKey(), field.getValue().deepCopy());
            }
        });
    }
}
