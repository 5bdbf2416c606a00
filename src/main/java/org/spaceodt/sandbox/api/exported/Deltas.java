package org.spaceodt.sandbox.api.exported;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** How lists differ from what they were, remembered until something else is written. Can be used from any thread. */
final class Deltas {
    static final Delta NONE = new Delta(Set.of(), Map.of(), List.of());
    private static final int MOST = 200;

    private final Map<String, Dated> known = new LinkedHashMap<>();

    synchronized Delta of(String name, long version, Supplier<Delta> otherwise) {
        Dated dated = known.get(name);
        if (dated == null || dated.version() != version) {
            if (known.size() >= MOST) {
                known.clear();
            }
            dated = new Dated(version, otherwise.get());
            known.put(name, dated);
        }
        return dated.delta();
    }

    /** What an item of a list is told by. */
    static String key(JsonNode item) {
        return item.has("id")
                ? item.path("id").asText()
                : item.path("phoneNumber").asText();
    }

    private record Dated(long version, Delta delta) {}

    /**
     * How a list differs.
     *
     * @param changed by key, before and after
     */
    record Delta(Set<String> gone, Map<String, List<JsonNode>> changed, List<JsonNode> come) {
        static Delta between(List<JsonNode> was, List<JsonNode> is) {
            Map<String, JsonNode> before = new HashMap<>();
            was.forEach(item -> before.put(key(item), item));
            Map<String, List<JsonNode>> changed = new HashMap<>();
            List<JsonNode> come = new ArrayList<>();
            Set<String> left = new HashSet<>(before.keySet());
            for (JsonNode item : is) {
                JsonNode earlier = before.get(key(item));
                left.remove(key(item));
                if (earlier == null) {
                    come.add(item);
                } else if (!earlier.equals(item)) {
                    changed.put(key(item), List.of(earlier, item));
                }
            }
            return new Delta(left, changed, come);
        }

        boolean hides() {
            return !gone.isEmpty();
        }

        JsonNode applied(JsonNode original) {
            List<JsonNode> change = changed.isEmpty() ? null : changed.get(key(original));
            return change == null ? original : Patch.of(original, change.get(0), change.get(1));
        }
    }
}
