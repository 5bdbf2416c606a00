package org.spaceodt.webex.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.spaceodt.webex.Answer;
import org.spaceodt.webex.cause.Failure;

/**
 * A write that was carried out.
 *
 * @param object what the API answered, or what was read back; an empty object where it answers nothing
 * @param status 2xx; 206 says that only a part was done
 * @param trackingId of the answer
 * @param despite the failure that was answered although the change is there: it was found by reading back
 */
public record Written(ObjectNode object, int status, String trackingId, Optional<Failure> despite) {
    static Written of(Answer answer) {
        return new Written((ObjectNode) answer.body(), answer.status(), answer.trackingId(), answer.despite());
    }

    /** The id of what was made; empty text where the answer has none. */
    public String id() {
        return object.path("id").asText();
    }
}
