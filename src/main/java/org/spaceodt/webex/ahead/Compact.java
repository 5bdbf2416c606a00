package org.spaceodt.webex.ahead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.spaceodt.json.JsonFormat;

/** An object as text: a fifth of what it takes as a tree. */
record Compact(byte[] json) {
    /** @param fields that are kept; none for all */
    static Compact of(JsonNode object, List<String> fields) {
        try {
            return new Compact(JsonFormat.MAPPER.writeValueAsBytes(
                    fields.isEmpty() ? object : ((ObjectNode) object).deepCopy().retain(fields)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A tree of one's own. */
    ObjectNode object() {
        try {
            return (ObjectNode) JsonFormat.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return json.length;
    }
}
