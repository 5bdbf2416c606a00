package org.spaceodt.sandbox.tenant.origin.imported;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads cells of an export: what is not there is "". */
final class ExportedTexts {
    private ExportedTexts() {}

    static String of(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isNull() || value.isContainerNode() ? "" : value.asText();
    }

    /** The first of these that is not empty. */
    static String either(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
