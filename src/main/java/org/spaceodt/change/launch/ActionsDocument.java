package org.spaceodt.change.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spaceodt.action.Catalogue;
import org.spaceodt.diagnostic.Diagnostics;

/**
 * Actions that somebody wants done, in their order: {@code {"meta": {…}, "acciones": [{"action": "…", "params": {…}}]}}. What
 * else is in it is nobody's business here, and stays as it is.
 */
public final class ActionsDocument {
    /** The most bytes of one. */
    public static final int LARGEST = 2 << 20;

    private static final int MOST = 1_000;
    private static final String ACTIONS = "acciones";
    private static final String META = "meta";
    private static final String ACTION = "action";
    private static final String PARAMETERS = "params";

    private final ObjectNode content;

    private ActionsDocument(ObjectNode content) {
        this.content = content;
    }

    /** @param parameters by name, as cells of a row have them */
    public record Wanted(String action, Map<String, String> parameters) {}

    /**
     * @param found all that is wrong; an action that this catalogue does not have is a warning, because others may have it.
     *     Rows are the actions, from 1
     */
    public record Read(ActionsDocument document, Diagnostics found) {}

    public static ActionsDocument empty(ObjectMapper json) {
        ObjectNode content = json.createObjectNode();
        content.putObject(META);
        content.putArray(ACTIONS);
        return new ActionsDocument(content);
    }

    /** Reads and checks one. It is of no use when errors were found. */
    public static Read read(byte[] text, ObjectMapper json, Catalogue catalogue) {
        Diagnostics found = new Diagnostics();
        ObjectNode content = json.createObjectNode();
        try {
            JsonNode read = json.readTree(text);
            if (read instanceof ObjectNode object) {
                content = object;
            } else {
                found.add(LaunchTexts.error(0, "", "document.no_object"));
            }
        } catch (JsonProcessingException e) {
            found.add(LaunchTexts.error(
                    0,
                    "",
                    "document.no_json",
                    String.valueOf(e.getLocation() == null ? 0 : e.getLocation().getLineNr())));
        } catch (IOException e) {
            found.add(LaunchTexts.error(0, "", "document.no_json", "0"));
        }
        ActionsDocument document = new ActionsDocument(content);
        if (!found.hasErrors()) {
            document.check(found, catalogue);
        }
        return new Read(document, found);
    }

    private void check(Diagnostics found, Catalogue catalogue) {
        JsonNode meta = content.path(META);
        if (!meta.isMissingNode() && !meta.isObject()) {
            found.add(LaunchTexts.error(0, META, "document.meta"));
        }
        JsonNode actions = content.path(ACTIONS);
        if (!actions.isArray()) {
            found.add(LaunchTexts.error(0, ACTIONS, "document.no_actions"));
        } else if (actions.size() > MOST) {
            found.add(LaunchTexts.error(
                    0, ACTIONS, "document.too_many", String.valueOf(actions.size()), String.valueOf(MOST)));
        } else {
            int number = 0;
            for (JsonNode wanted : actions) {
                check(++number, wanted, found, catalogue);
            }
        }
    }

    private static void check(int number, JsonNode wanted, Diagnostics found, Catalogue catalogue) {
        JsonNode id = wanted.path(ACTION);
        JsonNode parameters = wanted.path(PARAMETERS);
        if (!id.isTextual() || id.asText().isBlank()) {
            found.add(LaunchTexts.error(number, ACTION, "document.no_action"));
        } else if (catalogue.find(id.asText()).isEmpty()) {
            found.add(LaunchTexts.warning(
                    number, ACTION, "document.unknown_action", id.asText(), catalogue.near(id.asText())));
        }
        if (!parameters.isMissingNode() && !parameters.isNull() && !parameters.isObject()) {
            found.add(LaunchTexts.error(number, PARAMETERS, "document.params"));
        }
    }

    /** All of it, as it came. */
    public ObjectNode content() {
        return content.deepCopy();
    }

    public List<Wanted> actions() {
        List<Wanted> actions = new ArrayList<>();
        for (JsonNode wanted : content.path(ACTIONS)) {
            Map<String, String> parameters = new LinkedHashMap<>();
            wanted.path(PARAMETERS).properties().forEach(one -> {
                String cell = cell(one.getValue());
                if (!cell.isBlank()) {
                    parameters.put(one.getKey(), cell);
                }
            });
            actions.add(new Wanted(wanted.path(ACTION).asText(), parameters));
        }
        return actions;
    }

    /** As a cell has it: a list with semicolons, an object as JSON. */
    private static String cell(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
            return value.valueStream().map(JsonNode::asText).collect(Collectors.joining(";"));
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
