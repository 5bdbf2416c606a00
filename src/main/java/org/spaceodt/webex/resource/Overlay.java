package org.spaceodt.webex.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lays one JSON object over another. */
public final class Overlay {
    private Overlay() {}

    /** Objects are merged field by field, all other values are replaced; what the change does not name stays. */
    public static void over(ObjectNode target, JsonNode change) {
        change.properties().forEach(field -> {
            if (target.get(field.getKey()) instanceof ObjectNode object
                    && field.getValue().isObject()) {
                over(object, field.getValue());
            } else {
                target.set(field.getKey(), field.getValue().deepCopy());
            }
        });
    }

    /** Adds what is missing, and changes nothing that is there. */
    public static void under(ObjectNode target, JsonNode defaults) {
        defaults.properties().forEach(field -> {
            JsonNode there = target.path(field.getKey());
            if (there.isMissingNode()) {
                target.set(field.getKey(), field.getValue().deepCopy());
            } else if (there instanceof ObjectNode object) {
                under(object, field.getValue());
            }
        });
    }

    /** What the API answers as null it does not take as null, and many an empty text that it answers it refuses: both say nothing. */
    public static void dropNothings(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeIf(value ->
                    value.isNull() || value.isTextual() && value.asText().isEmpty());
        }
        node.forEach(Overlay::dropNothings);
    }

    /** @param path names separated by slashes; {@code *} is every item of a list */
    static void remove(JsonNode node, String path) {
        int slash = path.indexOf('/');
        String name = slash < 0 ? path : path.substring(0, slash);
        if (slash < 0 && node instanceof ObjectNode object) {
            object.remove(name);
        } else if (name.equals("*")) {
            node.forEach(item -> remove(item, path.substring(slash + 1)));
        } else if (slash > 0) {
            remove(node.path(name), path.substring(slash + 1));
        }
    }
}
