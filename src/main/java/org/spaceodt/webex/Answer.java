package org.spaceodt.webex;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import org.spaceodt.webex.cause.Failure;
import org.spaceodt.webex.http.BodyText;

/**
 * What a call that worked was answered.
 *
 * @param status 2xx; 206 says that only a part was done
 * @param body a JSON object; empty object where the API answers without one
 * @param next the {@code Link; rel="next"} header, as the API gave it: it may be no URL
 * @param trackingId the answer's TrackingID, or the call's
 * @param despite the failure that was answered although the change was made: it was found by reading back
 * @param text the body as it came, for who keeps it; empty where nobody has it any more
 */
public record Answer(
        int status,
        JsonNode body,
        Optional<String> next,
        String trackingId,
        Optional<Failure> despite,
        Optional<byte[]> text) {
    public Answer(int status, JsonNode body, Optional<String> next, String trackingId, Optional<Failure> despite) {
        this(status, body, next, trackingId, despite, Optional.empty());
    }

    static Answer found(JsonNode body, Failure despite) {
        return new Answer(200, body, Optional.empty(), despite.trackingId(), Optional.of(despite));
    }

    /**
     * One that was kept, with a body that is understood as it was when it came.
     *
     * @throws IOException when the text is no JSON
     */
    public static Answer kept(int status, byte[] text, Optional<String> next, String trackingId) throws IOException {
        return new Answer(status, BodyText.of(text).node(), next, trackingId, Optional.empty(), Optional.of(text));
    }
}
