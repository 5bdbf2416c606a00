package org.spaceodt.webex;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;

/**
 * A 2xx answer.
 *
 * @param body a JSON object, never another kind of value
 * @param next the absolute URL of the {@code Link; rel="next"} header, as the API gave it
 * @param trackingId the answer's TrackingID, or the call's
 */
record Answer(JsonNode body, Optional<URI> next, String trackingId) {}
