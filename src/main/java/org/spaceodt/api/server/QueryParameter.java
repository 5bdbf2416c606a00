package org.spaceodt.api.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a parameter of a query may be, as the OpenAPI document says it.
 *
 * @param type such as {@code integer}; empty text where it is not said
 * @param range of a whole number; empty where there is no least one
 */
public record QueryParameter(String type, Optional<Range> range) {
    /** Both are in it. */
    public record Range(int least, int most) {}

    static QueryParameter of(JsonNode schema) {
        JsonNode least = schema.path("minimum");
        return new QueryParameter(
                schema.path("type").asText(),
                schema.path("type").asText().equals("integer") && least.isNumber()
                        ? Optional.of(
                                new Range(least.asInt(), schema.path("maximum").asInt(Integer.MAX_VALUE)))
                        : Optional.empty());
    }

    /** Whether it may be there more than once. */
    public boolean isList() {
        return type.equals("array");
    }

    public boolean isFlag() {
        return type.equals("boolean");
    }
}
