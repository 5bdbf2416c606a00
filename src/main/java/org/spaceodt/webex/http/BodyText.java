package org.spaceodt.webex.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.spaceodt.json.JsonFormat;

/**
 * The body of an answer, understood.
 *
 * @param node null for an empty text; half characters in it are U+FFFD
 * @param mended whether there were any
 */
public record BodyText(JsonNode node, boolean mended) {
    /** @throws IOException when it is no JSON */
    public static BodyText of(byte[] text) throws IOException {
        JsonNode node;
        boolean halfNames = false;
        try {
            node = JsonFormat.MAPPER.readTree(text);
        } catch (JsonParseException e) {
            node = JsonFormat.MAPPER.readTree(HalfNames.replaced(new String(text, StandardCharsets.UTF_8)));
            halfNames = true;
        }
        if (node == null || !node.isObject()) {
            return new BodyText(node, halfNames);
        }
        JsonNode whole = HalfText.mended(node);
        return new BodyText(whole, halfNames || HalfText.isIn(whole));
    }
}
