package org.spaceodt.api.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import org.spaceodt.text.Text;

/** What is kept about an item, with its texts in the language of the reader instead of as keys. */
public final class SpokenJson {
    private static final Set<String> FIELDS = Set.of("bundle", "key", "values");

    private final ObjectMapper json;
    private final Locale language;

    public SpokenJson(ObjectMapper json, Locale language) {
        this.json = json;
        this.language = language;
    }

    public JsonNode of(String kept) {
        try {
            return spoken(json.readTree(kept));
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(kept);
        }
    }

    private JsonNode spoken(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode said = array.arrayNode();
            array.forEach(each -> said.add(spoken(each)));
            return said;
        }
        if (node instanceof ObjectNode object) {
            Set<String> names = new TreeSet<>();
            object.fieldNames().forEachRemaining(names::add);
            return names.equals(FIELDS) ? text(object) : fields(object);
        }
        return node;
    }

    private ObjectNode fields(ObjectNode object) {
        ObjectNode said = object.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            said.set(field.getKey(), spoken(field.getValue()));
        }
        return said;
    }

    private JsonNode text(ObjectNode object) {
        try {
            List<String> values =
                    object.path("values").valueStream().map(JsonNode::asText).toList();
            return TextNode.valueOf(
                    new Text(object.path("bundle").asText(), object.path("key").asText(), values).in(language));
        } catch (MissingResourceException e) {
            return object;
        }
    }
}
