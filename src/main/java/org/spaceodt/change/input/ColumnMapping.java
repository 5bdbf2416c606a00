package org.spaceodt.change.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of somebody's columns is which of an action's: {@code canonical=column}, or a JSON object of the same. */
public final class ColumnMapping {
    private final Map<String, String> columns = new LinkedHashMap<>();

    /** What was given is no mapping. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String part) {
            super(part, null, false, false);
        }
    }

    /**
     * Adds one pair; a later one for the same name wins.
     *
     * @throws Malformed when it has no name or no column
     */
    public ColumnMapping pair(String text) throws Malformed {
        String[] sides = text.split("=", 2);
        if (sides.length < 2 || sides[0].isBlank() || sides[1].isBlank()) {
            throw new Malformed(text);
        }
        columns.put(sides[0].strip(), sides[1].strip());
        return this;
    }

    /** @throws Malformed when it is no JSON object of texts */
    public ColumnMapping json(String text, ObjectMapper mapper) throws Malformed {
        try {
            JsonNode object = mapper.readTree(text.replace("\uFEFF", ""));
            if (object == null || !object.isObject()) {
                throw new Malformed(text.strip().lines().findFirst().orElse(""));
            }
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (!field.getValue().isTextual()) {
                    throw new Malformed(field.getKey());
                }
                pair(field.getKey() + "=" + field.getValue().asText());
            }
            return this;
        } catch (JsonProcessingException e) {
            throw new Malformed(text.strip().lines().findFirst().orElse(""));
        }
    }

    public static Map<String, String> of(List<String> pairs) throws Malformed {
        ColumnMapping mapping = new ColumnMapping();
        for (String pair : pairs) {
            mapping.pair(pair);
        }
        return mapping.columns();
    }

    /** Canonical name -> their heading. */
    public Map<String, String> columns() {
        return Map.copyOf(columns);
    }
}
