package org.spaceodt.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Values of the API as people read them.
 *
 * @param names of the objects whose ids are among them
 */
record Values(IdNames names) {
    private static final String NOTHING = "—";

    String shown(JsonNode value) {
        if (value.isTextual() && !value.asText().isEmpty()) {
            return names.of(value.asText()).orElse(value.asText());
        }
        if (value.isArray() && !value.isEmpty() && isSimple(value)) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(this::shown)
                    .collect(Collectors.joining(", "));
        }
        return value.isMissingNode() || value.isNull() || value.isTextual() ? NOTHING : value.toString();
    }

    private static boolean isSimple(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isValueNode);
    }
}
