package org.spaceodt.webex;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.spaceodt.webex.cause.Failure;

/**
 * What a call that worked was answered.
 *
 * @param status 2xx; 206 says that only a part was done
 * @param body a JSON object; empty object where the API answers without one
 * @param next the {@code Link; rel="next"} header, as the API gave it: it may be no URL
 * @param trackingId the answer's TrackingID, or the call's
 * @param despite the failure that was answered although the change was made: it was found by reading back
 */
public record Answer(int status, JsonNode body, Optional<String> next, String trackingId, Optional<Failure> despite) {
    static Answer found(JsonNode body, Failure despite) {
        return new Answer(200, body, Optional.empty(), despite.trackingId(), Optional.of(despite));
    }
}
