package org.spaceodt.webex;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/**
 * An HTTP answer, taken off the wire.
 *
 * @param retryAfter the header as it came, or null
 * @param links the {@code Link} headers, perhaps none
 */
record Reply(int status, byte[] body, Optional<String> trackingId, String retryAfter, List<String> links) {
    private static final byte[] NOTHING = {};

    static Reply of(Response response) {
        byte[] body = response.hasEntity() ? response.readEntity(byte[].class) : NOTHING;
        return new Reply(
                response.getStatus(),
                body == null ? NOTHING : body,
                Optional.ofNullable(response.getHeaderString("trackingid")),
                response.getHeaderString("Retry-After"),
                response.getStringHeaders().getOrDefault("Link", List.of()));
    }
}
