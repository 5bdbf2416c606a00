package org.spaceodt.webex.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/** Whether what was read back has everything that was wanted. */
final class Covers {
    private Covers() {}

    /**
     * Objects may have more fields than were wanted. Lists hold what was wanted, each wanted item covered by another one, in
     * any order and with none left over: the API does not keep the order.
     */
    static boolean all(JsonNode now, JsonNode wanted) {
        if (wanted.isObject()) {
            Iterator<Map.Entry<String, JsonNode>> fields = wanted.fields();
            while (fields.hasNext()) {
                Map.Entry<String, JsonNode> field = fields.next();
                if (!all(now.path(field.getKey()), field.getValue())) {
                    return false;
                }
            }
            return true;
        }
        if (wanted.isArray()) {
            return now.size() == wanted.size() && eachIsThere(now, wanted);
        }
        return now.isValueNode() && now.asText().equals(wanted.asText());
    }

    private static boolean eachIsThere(JsonNode now, JsonNode wanted) {
        for (JsonNode item : wanted) {
            boolean there = false;
            for (JsonNode candidate : now) {
                there |= all(candidate, item);
            }
            if (!there) {
                return false;
            }
        }
        return true;
    }
}
