package org.spaceodt.webex.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * How the body of a PUT that replaces a whole object is made from what was read. Everything that was read is written
 * again, also what we have never heard of, but for the fields that the PUT does not take (operational facts, "Rate limits
 * and retries").
 *
 * @param readOnly paths of the fields that Cisco's OpenAPI specification has in the answer of the GET and not in the PUT
 * @param required what the PUT must have, for the case that it was not read
 */
public record Replacement(Set<String> readOnly, ObjectNode required) {
    public static Replacement without(String... readOnly) {
        return new Replacement(Set.of(readOnly), JsonNodeFactory.instance.objectNode());
    }

    public Replacement with(ObjectNode defaults) {
        return new Replacement(readOnly, defaults);
    }

    /** @param current is not changed */
    public ObjectNode of(ObjectNode current, JsonNode change) {
        ObjectNode body = current.deepCopy();
        Overlay.dropNothings(body);
        readOnly.forEach(path -> Overlay.remove(body, path));
        Overlay.over(body, change);
        Overlay.under(body, required);
        return body;
    }
}
