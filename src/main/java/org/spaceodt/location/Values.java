package org.spaceodt.location;

import com.fasterxml.jackson.databind.JsonNode;

/** Values of the API as people read them. */
final class Values {
    private Values() {}

    static String shown(JsonNode value) {
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().isEmpty()) {
            return "—";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
