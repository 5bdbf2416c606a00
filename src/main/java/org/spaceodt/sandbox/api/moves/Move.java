package org.spaceodt.sandbox.api.moves;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Somebody who is to be moved.
 *
 * @param extension that the person is to have there; empty text for none, absent for the one that is there
 * @param number the same: one that is absent moves along
 */
record Move(int person, String target, Optional<String> extension, Optional<String> number) {
    static Move of(JsonNode kept) {
        return new Move(
                kept.path("person").asInt(),
                kept.path("target").asText(),
                Optional.ofNullable(kept.get("extension")).map(JsonNode::asText),
                Optional.ofNullable(kept.get("number")).map(JsonNode::asText));
    }

    /** Whether the number of whoever has one moves along. */
    boolean keepsNumber() {
        return number.isEmpty();
    }

    void keep(ObjectNode into) {
        into.put("person", person).put("target", target);
        extension.ifPresent(text -> into.put("extension", text));
        number.ifPresent(text -> into.put("number", text));
    }

    /** Something that hinders a move, or a consequence of it. */
    record Issue(int code, String message) {}
}
