package org.spaceodt.sandbox.api.exported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Carries a difference over to something else: what is equal in both stays as the original has it. */
final class Patch {
    private Patch() {}

    /** The original with what differs between {@code was} and {@code now}; nothing given is changed. */
    static JsonNode of(JsonNode original, JsonNode was, JsonNode now) {
        if (was.equals(now)) {
            return original;
        }
        if (original instanceof ObjectNode to && was.isObject() && now.isObject()) {
            return object(to.deepCopy(), was, now);
        }
        if (original.isArray() && was.isArray() && now.isArray()) {
            return array(original, was, now);
        }
        return now;
    }

    private static JsonNode object(ObjectNode to, JsonNode was, JsonNode now) {
        Set<String> names = new LinkedHashSet<>();
        was.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (!now.has(name)) {
                to.remove(name);
            } else if (!now.get(name).equals(was.get(name))) {
                boolean both = was.has(name) && to.has(name);
                to.set(name, both ? of(to.get(name), was.get(name), now.get(name)) : now.get(name));
            }
        }
        return to;
    }

    /** An element that changed takes the place of the one that is most like what it was. */
    private static JsonNode array(JsonNode original, JsonNode was, JsonNode now) {
        List<JsonNode> gone = without(was, now);
        List<JsonNode> come = without(now, was);
        ArrayNode to = JsonNodeFactory.instance.arrayNode();
        original.forEach(to::add);
        for (JsonNode old : gone) {
            int place = mostLike(to, old);
            boolean replaced = !come.isEmpty();
            JsonNode next = replaced ? come.remove(0) : old;
            if (place >= 0 && replaced) {
                to.set(place, of(to.get(place), old, next));
            } else if (place >= 0) {
                to.remove(place);
            } else if (replaced) {
                to.add(next);
            }
        }
        come.forEach(to::add);
        return to;
    }

    private static List<JsonNode> without(JsonNode all, JsonNode others) {
        List<JsonNode> left = new ArrayList<>();
        all.forEach(left::add);
        others.forEach(left::remove);
        return left;
    }

    private static int mostLike(ArrayNode among, JsonNode wanted) {
        int best = -1;
        int most = 0;
        for (int n = 0; n < among.size(); n++) {
            int likeness = likeness(among.get(n), wanted);
            if (likeness > most) {
                most = likeness;
                best = n;
            }
        }
        return best;
    }

    /** How many properties are equal; an equal id counts more than all others. */
    private static int likeness(JsonNode one, JsonNode other) {
        if (!one.isObject()) {
            return one.equals(other) ? 1 : 0;
        }
        int equal = 0;
        for (var fields = one.fields(); fields.hasNext(); ) {
            var field = fields.next();
            boolean same = field.getValue().equals(other.get(field.getKey()));
            equal += same ? field.getKey().equals("id") ? 1000 : 1 : 0;
        }
        return equal;
    }
}
