package org.spaceodt.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.spaceodt.webex.resource.Covers;

/**
 * One field that is to be, or was, different.
 *
 * @param field its path in the API's spelling, parts separated by slashes, such as {@code address/city}
 * @param before missing when there was nothing; null in JSON
 * @param after missing when it is to be nothing; null in JSON
 */
@RegisterForReflection
public record Difference(String field, JsonNode before, JsonNode after) {
    public Difference {
        before = orMissing(before);
        after = orMissing(after);
    }

    /** The fields in which two trees differ by their meaning. */
    public static List<Difference> between(ObjectNode before, ObjectNode after) {
        Set<String> paths = new LinkedHashSet<>(Fields.values(before).keySet());
        paths.addAll(Fields.values(after).keySet());
        List<Difference> differences = new ArrayList<>();
        for (String path : paths) {
            JsonNode old = Fields.at(before, path);
            JsonNode young = Fields.at(after, path);
            if (!same(old, young)) {
                differences.add(new Difference(path, old, young));
            }
        }
        return differences;
    }

    /** Whether two values mean the same: ids in both forms, numbers with and without plus, lists in any order. */
    public static boolean same(JsonNode one, JsonNode other) {
        return isNothing(one) && isNothing(other) || Covers.all(one, other);
    }

    /** A missing value, an empty text and an empty list are all nothing. */
    public static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isContainerNode() && value.isEmpty()
                || value.isTextual() && value.asText().isEmpty();
    }

    private static JsonNode orMissing(JsonNode value) {
        return value == null || value.isNull() ? MissingNode.getInstance() : value;
    }
}
