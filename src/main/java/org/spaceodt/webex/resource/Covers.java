package org.spaceodt.webex.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether what was read back has everything that was wanted, by its meaning: see {@link Equivalence}. */
public final class Covers {
    private Covers() {}

    /**
     * Objects may have more fields than were wanted. Lists hold what was wanted, each wanted item covered by another one, in
     * any order and with none left over: the API does not keep the order. Nothing is as good as an empty text.
     */
    public static boolean all(JsonNode now, JsonNode wanted) {
        if (wanted.isObject()) {
            for (Map.Entry<String, JsonNode> field : wanted.properties()) {
                if (!all(now.path(field.getKey()), field.getValue())) {
                    return false;
                }
            }
            return true;
        }
        if (wanted.isArray()) {
            return now.size() == wanted.size() && eachIsThere(now, wanted);
        }
        boolean nothing = now.isMissingNode() || now.isNull();
        return nothing ? wanted.asText().isEmpty() : now.isValueNode() && sameValue(now, wanted);
    }

    private static boolean sameValue(JsonNode now, JsonNode wanted) {
        boolean numbers = now.isNumber() && wanted.isNumber();
        return numbers
                ? now.decimalValue().compareTo(wanted.decimalValue()) == 0
                : Equivalence.same(now.asText(), wanted.asText());
    }

    private static boolean eachIsThere(JsonNode now, JsonNode wanted) {
        List<JsonNode> left = new ArrayList<>();
        now.forEach(left::add);
        for (JsonNode item : wanted) {
            if (!removeFirst(left, item)) {
                return false;
            }
        }
        return true;
    }

    private static boolean removeFirst(List<JsonNode> left, JsonNode wanted) {
        for (int i = 0; i < left.size(); i++) {
            if (all(left.get(i), wanted)) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }
}
