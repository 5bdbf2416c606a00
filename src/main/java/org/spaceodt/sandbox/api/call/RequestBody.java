package org.spaceodt.sandbox.api.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spaceodt.json.JsonFormat;

/**
 * The JSON object that a request sends, or an object in it. What is not asked for is ignored, as the API ignores fields it does not know; a
 * field that is there with a value of another sort is a 400. A JSON null counts as absent.
 */
public final class RequestBody {
    private final String where;
    private final ObjectNode json;

    private RequestBody(String where, ObjectNode json) {
        this.where = where;
        this.json = json;
    }

    static RequestBody parse(byte[] bytes) {
        JsonNode json;
        try {
            json = JsonFormat.WHOLE.readTree(bytes);
        } catch (IOException notJson) {
            throw ApiProblem.badRequest("The request body is not valid JSON.");
        }
        if (json instanceof ObjectNode object) {
            return new RequestBody("", object);
        }
        throw ApiProblem.badRequest("The request body must be a JSON object.");
    }

    /** All of it, as it was sent. */
    public ObjectNode json() {
        return json;
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** Whether the field was sent, be it as a JSON null. */
    boolean names(String name) {
        return json.has(name);
    }

    /** A text; a number is read as one, too. */
    public Optional<String> text(String name) {
        return value(name, "a text", node -> node.isTextual() || node.isNumber())
                .map(JsonNode::asText);
    }

    /** A text that says something. */
    public Optional<String> filled(String name) {
        return text(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A text that must be there and say something. */
    public String needed(String name) {
        return filled(name).orElseThrow(() -> missing(name));
    }

    public Optional<Boolean> flag(String name) {
        return value(name, "true or false", node -> node.isBoolean() || truth(node.asText()))
                .map(node -> node.isBoolean() ? node.asBoolean() : node.asText().equals("true"));
    }

    public boolean neededFlag(String name) {
        return flag(name).orElseThrow(() -> missing(name));
    }

    public Optional<Integer> number(String name, int least, int most) {
        Optional<Integer> number =
                value(name, "a whole number", JsonNode::canConvertToInt).map(JsonNode::asInt);
        if (number.isPresent() && (number.get() < least || number.get() > most)) {
            throw ApiProblem.badRequest("'" + where + name + "' must be from " + least + " to " + most + ".");
        }
        return number;
    }

    /** Checks texts of which nothing more is made. */
    public void ignored(String... names) {
        for (String name : names) {
            text(name);
        }
    }

    /** One of these texts. */
    public Optional<String> oneOf(String name, List<String> choices) {
        Optional<String> text = text(name);
        if (text.isPresent() && !choices.contains(text.get())) {
            throw ApiProblem.badRequest("'" + where + name + "' must be one of " + String.join(", ", choices) + ".");
        }
        return text;
    }

    public Optional<RequestBody> part(String name) {
        return value(name, "an object", JsonNode::isObject)
                .map(node -> new RequestBody(where + name + ".", (ObjectNode) node));
    }

    public RequestBody neededPart(String name) {
        return part(name).orElseThrow(() -> missing(name));
    }

    /** A list of objects. */
    public Optional<List<RequestBody>> parts(String name) {
        return value(name, "a list", JsonNode::isArray)
                .map(list -> each(name, list, "objects", JsonNode::isObject, node -> (ObjectNode) node).stream()
                        .map(node -> new RequestBody(where + name + "[].", node))
                        .toList());
    }

    public List<RequestBody> neededParts(String name) {
        return parts(name).orElseThrow(() -> missing(name));
    }

    /** A list of texts. */
    public Optional<List<String>> texts(String name) {
        return value(name, "a list", JsonNode::isArray)
                .map(list -> each(name, list, "texts", JsonNode::isTextual, JsonNode::asText));
    }

    public List<String> neededTexts(String name) {
        return texts(name).orElseThrow(() -> missing(name));
    }

    /** What is wrong when a field is not there that must be. */
    public ApiProblem missing(String name) {
        return ApiProblem.badRequest("'" + where + name + "' is required.");
    }

    private <T> List<T> each(
            String name, JsonNode list, String what, Function<JsonNode, Boolean> fits, Function<JsonNode, T> read) {
        List<T> values = new ArrayList<>(list.size());
        for (JsonNode value : list) {
            if (!fits.apply(value)) {
                throw ApiProblem.badRequest("'" + where + name + "' must be a list of " + what + ".");
            }
            values.add(read.apply(value));
        }
        return values;
    }

    private Optional<JsonNode> value(String name, String what, Function<JsonNode, Boolean> fits) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!fits.apply(value)) {
            throw ApiProblem.badRequest("'" + where + name + "' must be " + what + ".");
        }
        return Optional.of(value);
    }

    private static boolean truth(String text) {
        return text.equals("true") || text.equals("false");
    }
}
