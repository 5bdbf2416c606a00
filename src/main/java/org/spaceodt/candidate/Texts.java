package org.spaceodt.candidate;

import com.fasterxml.jackson.databind.JsonNode;

/** Values of an export as texts. */
final class Texts {
    private Texts() {}

    /** Empty for what is not there, is null, or is no value. */
    static String of(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }
}
