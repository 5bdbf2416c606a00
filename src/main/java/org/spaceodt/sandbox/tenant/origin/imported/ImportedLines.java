package org.spaceodt.sandbox.tenant.origin.imported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Extensions and numbers of imported people, or of imported workspaces, by their index. */
final class ImportedLines {
    private final String[] extensions;
    private final String[] numbers;
    private final Map<Integer, JsonNode> more = new HashMap<>();

    ImportedLines(int size) {
        this.extensions = new String[size];
        this.numbers = new String[size];
    }

    /** @param numbersOf an answer with {@code phoneNumbers}, of a person or of a workspace */
    void read(int index, JsonNode numbersOf) {
        for (JsonNode number : numbersOf.path("phoneNumbers")) {
            String text = ExportedTexts.either(
                    ExportedTexts.of(number, "directNumber"), ExportedTexts.of(number, "external"));
            String extension = ExportedTexts.of(number, "extension");
            if (number.path("primary").asBoolean(false) && numbers[index] == null && extensions[index] == null) {
                set(index, extension, text);
            } else {
                further(index, number, text, extension);
            }
        }
    }

    private void further(int index, JsonNode number, String text, String extension) {
        ArrayNode kept = (ArrayNode) more.computeIfAbsent(index, key -> JsonNodeFactory.instance.arrayNode());
        kept.addObject()
                .put("number", text)
                .put("extension", extension)
                .put("ringPattern", ExportedTexts.either(ExportedTexts.of(number, "ringPattern"), "NORMAL"));
    }

    void set(int index, String extension, String number) {
        extensions[index] = extension.isEmpty() ? null : extension;
        numbers[index] = number.isEmpty() ? null : number;
    }

    boolean known(int index) {
        return extensions[index] != null || numbers[index] != null;
    }

    /** "" when there is none. */
    String extension(int index) {
        return extensions[index] == null ? "" : extensions[index];
    }

    /** Null when there is none. */
    String number(int index) {
        return numbers[index];
    }

    Optional<JsonNode> more(int index) {
        return Optional.ofNullable(more.get(index));
    }
}
