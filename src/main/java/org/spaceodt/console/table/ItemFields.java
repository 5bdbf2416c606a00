package org.spaceodt.console.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.spaceodt.json.JsonFormat;

/** The fields of an item of Webex, which a row has as one text in {@code raw_json}, each under its path: {@code callForwarding.always.enabled}. */
public final class ItemFields {
    /** The column with the item. */
    public static final String ITEM = "raw_json";

    private ItemFields() {}

    /** Lists of values are one text; lists of objects are JSON. Empty where there is no item. */
    public static Map<String, String> of(Map<String, String> row) {
        Map<String, String> fields = new LinkedHashMap<>();
        item(row).ifPresent(item -> add(fields, "", item));
        return fields;
    }

    /** The item as people read it; empty text where there is none. */
    public static String text(Map<String, String> row) {
        return item(row).map(JsonNode::toPrettyString).orElse("");
    }

    private static Optional<JsonNode> item(Map<String, String> row) {
        String text = row.getOrDefault(ITEM, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonFormat.MAPPER.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static void add(Map<String, String> fields, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> add(
                            fields, path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            StringJoiner values = new StringJoiner("; ");
            node.forEach(value -> values.add(value.isValueNode() ? value.asText() : value.toString()));
            fields.put(path, values.toString());
        } else {
            fields.put(path, node.isNull() ? "" : node.asText());
        }
    }
}
