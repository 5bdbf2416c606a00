package org.spaceodt.webex.resource.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What a move is answered. Two forms of both answers are known: Cisco's document has {@code response: [..]} and
 * {@code response: {id, ..}}, tenants were seen to answer {@code response: {usersList: [..]}} and
 * {@code response: {jobDetails: {..}}} (wxc_sdk 1.37, wxcadm 4.6.1).
 */
record MoveAnswer(JsonNode response) {
    static MoveAnswer of(ObjectNode answer) {
        return new MoveAnswer(answer.path("response"));
    }

    /** The job that was started; empty without one that has an id. */
    Optional<ObjectNode> job() {
        for (JsonNode job : List.of(response.path("jobDetails"), response.path("job"), response)) {
            if (job instanceof ObjectNode found && !found.path("id").asText().isBlank()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** What is said of people; empty when the answer has no such list. */
    Optional<MoveCheck> check() {
        JsonNode users = response.isArray() ? response : response.path("usersList");
        return users instanceof ArrayNode said ? Optional.of(MoveCheck.of(said)) : Optional.empty();
    }
}
