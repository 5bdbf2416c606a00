package org.spaceodt.sandbox.api.moves;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Somebody who is to be moved, with the extension and the number that the person is to have there. */
record Move(int person, String target, Optional<String> extension, Optional<String> number) {
    static Move of(JsonNode kept) {
        return new Move(
                kept.path("person").asInt(),
                kept.path("target").asText(),
                Optional.ofNullable(kept.get("extension")).map(JsonNode::asText),
                Optional.ofNullable(kept.get("number")).map(JsonNode::asText));
    }

    void keep(ObjectNode into) {
        into.put("person", person).put("target", target);
        extension.ifPresent(text -> into.put("extension", text));
        number.ifPresent(text -> into.put("number", text));
    }

    /** Something that hinders a move, or a consequence of it. */
    record Issue(int code, String message) {}
}
