package org.spaceodt.webex.http;

import java.net.URI;
import java.util.Optional;
import org.spaceodt.webex.operation.Operation;

/**
 * Where a read is to be repeated: on the same scheme, host and port only. No answer of the API that is read here stands
 * elsewhere, so whoever points there is a proxy's login page or worse, and gets no request at all. Writes are never
 * redirected.
 */
public final class Redirect {
    private Redirect() {}

    /** Empty when the answer is no redirect, or one that must not be followed. */
    public static Optional<URI> target(Operation operation, URI asked, Delivery delivery) {
        if (!operation.isRead() || !(delivery instanceof Delivery.Answered answered)) {
            return Optional.empty();
        }
        return switch (answered.reply().status()) {
            case 301, 302, 303, 307, 308 ->
                Headers.first(answered.reply(), "Location")
                        .flatMap(location -> resolve(asked, location))
                        .filter(target -> WebOrigin.of(asked).equals(WebOrigin.of(target)));
            default -> Optional.empty();
        };
    }

    private static Optional<URI> resolve(URI asked, String location) {
        try {
            return Optional.of(asked.resolve(location.trim()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
