package org.spaceodt.sandbox.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads JSON for the log and takes out what no log may hold: the token of the request wherever it stands, passwords and PINs. */
public final class WriteRedaction {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String HIDDEN = "***";
    private static final int LONGEST = 64 * 1024;
    /** A shorter text is a word for trying out, not a token; it would be hidden in the middle of other words. */
    private static final int SHORTEST_TOKEN = 12;

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|passcode|secret|token).*|.*pin");

    private final ObjectMapper mapper;
    private final String token;

    public WriteRedaction(ObjectMapper mapper, String token) {
        this.mapper = mapper;
        this.token = token;
    }

    /** The JSON without secrets; a missing node when there is nothing, and the size alone when it is too large or no JSON. */
    public JsonNode json(byte[] body) {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        if (body.length > LONGEST) {
            return NODES.objectNode().put("bytes", body.length).put("note", "too large to be kept");
        }
        try {
            return clean(mapper.readTree(body));
        } catch (IOException notJson) {
            return NODES.objectNode().put("bytes", body.length).put("note", "not JSON");
        }
    }

    /** The text without the token. */
    public String text(String text) {
        return token.length() < SHORTEST_TOKEN ? text : text.replace(token, HIDDEN);
    }

    private JsonNode clean(JsonNode json) {
        if (json instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>();
            object.fields().forEachRemaining(fields::add);
            ObjectNode cleaned = NODES.objectNode();
            fields.forEach(field -> cleaned.set(text(field.getKey()), field(field.getKey(), field.getValue())));
            return cleaned;
        }
        if (json instanceof ArrayNode list) {
            ArrayNode cleaned = NODES.arrayNode(list.size());
            list.forEach(item -> cleaned.add(clean(item)));
            return cleaned;
        }
        return json.isTextual() ? TextNode.valueOf(text(json.textValue())) : json;
    }

    private JsonNode field(String name, JsonNode value) {
        boolean secret = value.isValueNode()
                && !value.isBoolean()
                && !value.isNull()
                && SECRET.matcher(name).matches();
        return secret ? TextNode.valueOf(HIDDEN) : clean(value);
    }
}
