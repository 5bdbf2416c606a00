package org.spaceodt.inventory.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.webex.listing.ItemErrors;

/**
 * Where a value stands in an item: names joined by dots, each with an optional choice in brackets. {@code emails[0]} is the
 * first element; {@code phoneNumbers[primary=true]} the first element whose {@code primary} is true; on an object, the
 * object itself if it has that value. {@code [routeType=TRUNK].routeId} makes the choice on the item.
 */
public final class ItemPath {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]*)(?:\\[(?:(\\d+)|([^=\\]]+)=([^\\]]*))])?");

    private final List<Step> steps;

    private ItemPath(List<Step> steps) {
        this.steps = steps;
    }

    static ItemPath of(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split("\\.")) {
            Matcher step = STEP.matcher(part);
            if (part.isEmpty() || !step.matches()) {
                throw new IllegalArgumentException("not a path: " + text);
            }
            steps.add(new Step(step.group(1), step.group(2), step.group(3), step.group(4)));
        }
        return new ItemPath(List.copyOf(steps));
    }

    /** The value, or a missing node; missing, too, where Webex says that it could not give it. */
    public JsonNode in(JsonNode item) {
        if (ItemErrors.about(item, steps.get(0).name())) {
            return MissingNode.getInstance();
        }
        JsonNode node = item;
        for (Step step : steps) {
            node = step.from(node);
        }
        return node;
    }

    private record Step(String name, String index, String field, String wanted) {
        JsonNode from(JsonNode node) {
            JsonNode found = name.isEmpty() ? node : node.path(name);
            if (index != null) {
                return found.path(Integer.parseInt(index));
            }
            return field == null ? found : chosen(found);
        }

        private JsonNode chosen(JsonNode found) {
            if (found.isObject()) {
                return matches(found) ? found : MissingNode.getInstance();
            }
            for (JsonNode element : found) {
                if (matches(element)) {
                    return element;
                }
            }
            return MissingNode.getInstance();
        }

        private boolean matches(JsonNode node) {
            return node.path(field).asText().equals(wanted);
        }
    }
}
