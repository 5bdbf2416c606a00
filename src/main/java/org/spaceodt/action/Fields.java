package org.spaceodt.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Trees of fields by path: names separated by slashes. Whatever is no object is a value; an empty object is nothing. */
public final class Fields {
    private Fields() {}

    public static ObjectNode none() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** All values by their path, in the order of the tree. */
    public static Map<String, JsonNode> values(ObjectNode tree) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        collect("", tree, values);
        return values;
    }

    private static void collect(String prefix, JsonNode node, Map<String, JsonNode> values) {
        node.properties().forEach(field -> {
            String path = prefix + field.getKey();
            if (field.getValue().isObject()) {
                collect(path + "/", field.getValue(), values);
            } else {
                values.put(path, field.getValue());
            }
        });
    }

    /** A missing node where there is nothing. */
    public static JsonNode at(JsonNode tree, String path) {
        JsonNode node = tree;
        for (String name : path.split("/")) {
            node = node.path(name);
        }
        return node.isNull() ? MissingNode.getInstance() : node;
    }

    /** The text at a path; empty where there is nothing, or an empty text. */
    public static Optional<String> text(JsonNode tree, String path) {
        return Optional.of(at(tree, path).asText()).filter(text -> !text.isEmpty());
    }

    /** Puts a value, or nothing when it is missing. */
    public static void put(ObjectNode tree, String path, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        ObjectNode parent = tree;
        String[] names = path.split("/");
        for (int i = 0; i < names.length - 1; i++) {
            parent = parent.withObjectProperty(names[i]);
        }
        parent.set(names[names.length - 1], value.deepCopy());
    }

    public static void put(ObjectNode tree, String path, Optional<String> text) {
        text.ifPresent(value -> put(tree, path, JsonNodeFactory.instance.textNode(value)));
    }

    /** Those of the tree's fields that have one of these paths. */
    public static ObjectNode pick(ObjectNode tree, Collection<String> paths) {
        ObjectNode picked = none();
        paths.forEach(path -> put(picked, path, at(tree, path)));
        return picked;
    }

    /** What is to be there, and an empty text for each text that was there and is to be nothing: left out, it would stay. */
    public static ObjectNode toWrite(ObjectNode before, ObjectNode after) {
        ObjectNode written = after.deepCopy();
        values(before).forEach((path, value) -> {
            if (value.isTextual() && at(after, path).isMissingNode()) {
                put(written, path, JsonNodeFactory.instance.textNode(""));
            }
        });
        return written;
    }
}
