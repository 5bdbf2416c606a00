package org.spaceodt.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;

/** Values that a schema allows. */
final class Samples {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Samples() {}

    /** A value with all there can be in it. */
    static JsonNode of(JsonNode schema) {
        return of(schema, new Random(1));
    }

    /** One of many such values. */
    static JsonNode of(JsonNode schema, Random random) {
        JsonNode choices = schema.path("enum");
        if (!choices.isEmpty()) {
            return choices.get(random.nextInt(choices.size()));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, random);
            case "array" -> NODES.arrayNode().add(of(schema.path("items"), random));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "integer", "number" -> NODES.numberNode(2 + random.nextInt(14));
            default -> NODES.textNode("texto " + random.nextInt(1000));
        };
    }

    private static ObjectNode object(JsonNode schema, Random random) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties")
                .fields()
                .forEachRemaining(field -> object.set(field.getKey(), of(field.getValue(), random)));
        return object;
    }
}
