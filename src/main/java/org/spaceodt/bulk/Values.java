package org.spaceodt.bulk;

import com.fasterxml.jackson.databind.JsonNode;

/** Values of the API as people read them. */
public final class Values {
    private Values() {}

    public static String shown(JsonNode value) {
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().isEmpty()) {
            return "—";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
