package org.spaceodt.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/** A body as Cisco's support needs it: its fields, and of their values what says nothing of anybody. */
final class MaskedJson {
    private static final Set<String> PROSE = Set.of("message", "description", "errorMessage", "detail", "reason");
    private static final Set<String> CODES = Set.of("code", "errorCode", "key", "trackingId", "status", "type");
    private static final int SMALL = 1000;

    private final StableTokens tokens;

    MaskedJson(StableTokens tokens) {
        this.tokens = tokens;
    }

    JsonNode of(JsonNode given) {
        return of("", given);
    }

    private JsonNode of(String name, JsonNode given) {
        if (given.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            given.fields()
                    .forEachRemaining(field -> object.set(name(field.getKey()), of(field.getKey(), field.getValue())));
            return object;
        }
        if (given.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            given.forEach(one -> array.add(of(name, one)));
            return array;
        }
        if (given.isTextual()) {
            return TextNode.valueOf(text(name, given.asText()));
        }
        return given.isNumber() && !CODES.contains(name) && Math.abs(given.asDouble()) >= SMALL
                ? TextNode.valueOf(tokens.value(given.asText()))
                : given;
    }

    /** Some are called after an id. */
    private String name(String name) {
        return name.matches("[a-zA-Z][a-zA-Z_]{0,39}") ? name : tokens.value(name);
    }

    private String text(String name, String value) {
        if (PROSE.contains(name)) {
            return tokens.text(value);
        }
        boolean code = CODES.contains(name) && (isTrackingId(name, value) || value.matches("\\d{1,6}|[A-Z_.]{1,60}"));
        return code ? value : tokens.value(value);
    }

    private static boolean isTrackingId(String name, String value) {
        return name.equals("trackingId") && TrackingIds.isOne(value);
    }
}
