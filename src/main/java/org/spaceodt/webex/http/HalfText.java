package org.spaceodt.webex.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.spaceodt.json.JsonFormat;

/**
 * A text with half a character, or a zero, in it: names that were cut in the middle of an emoji are answered as {@code "Ana \\ud83d"}, which
 * no file and no database can hold. Here it is U+FFFD for everybody; only the API gets back what it gave, so that writing an
 * object that was read renames nobody.
 */
public final class HalfText extends TextNode {
    /** Stands for what cannot be read. */
    public static final char REPLACEMENT = '\uFFFD';

    private static final long serialVersionUID = 1L;
    private static final int LAST_ASCII = 127;

    private final String asGiven;

    private HalfText(String asGiven) {
        super(whole(asGiven));
        this.asGiven = asGiven;
    }

    /** The text with U+FFFD for every half of a character, and for every zero. */
    public static String whole(String text) {
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            boolean pair = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i)) || text.charAt(i) == 0) {
                whole = whole == null ? new StringBuilder(text) : whole;
                whole.setCharAt(i, REPLACEMENT);
            }
        }
        return whole == null ? text : whole.toString();
    }

    /** The same JSON, in which every text and every name can be written down. Objects and lists are changed in place. */
    public static JsonNode mended(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = mended(object.get(name));
                if (whole(name).equals(name)) {
                    object.set(name, value);
                } else {
                    object.remove(name);
                    object.set(whole(name), value);
                }
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, mended(list.get(i)));
            }
        } else if (node.isTextual() && !whole(node.textValue()).equals(node.textValue())) {
            return new HalfText(node.textValue());
        }
        return node;
    }

    /** Whether anything in it was mended. */
    public static boolean isIn(JsonNode node) {
        if (node instanceof HalfText) {
            return true;
        }
        for (Iterator<JsonNode> parts = node.elements(); parts.hasNext(); ) {
            if (isIn(parts.next())) {
                return true;
            }
        }
        return false;
    }

    /** JSON for the API, with the texts as it gave them. */
    static String forWebex(JsonNode node) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JsonFormat.MAPPER.createGenerator(text)) {
            generator.setHighestNonEscapedChar(LAST_ASCII);
            write(node, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonNode node, JsonGenerator generator) throws IOException {
        if (node instanceof HalfText half) {
            generator.writeString(half.asGiven);
        } else if (node.isObject()) {
            generator.writeStartObject();
            for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                generator.writeFieldName(field.getKey());
                write(field.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (node.isArray()) {
            generator.writeStartArray();
            for (JsonNode element : node) {
                write(element, generator);
            }
            generator.writeEndArray();
        } else {
            generator.writeTree(node);
        }
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
