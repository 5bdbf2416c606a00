package org.spaceodt.webex.http;

import java.net.URI;
import java.util.Optional;
import org.spaceodt.webex.operation.Operation;

/** Where a read is to be repeated. Writes are never redirected. */
public final class Redirect {
    private Redirect() {}

    /** Empty when the answer is no redirect, or one that must not be followed: from https to http, or to no address. */
    public static Optional<URI> target(Operation operation, URI asked, Delivery delivery) {
        if (!operation.isRead() || !(delivery instanceof Delivery.Answered answered)) {
            return Optional.empty();
        }
        return switch (answered.reply().status()) {
            case 301, 302, 303, 307, 308 ->
                Headers.first(answered.reply(), "Location")
                        .flatMap(location -> resolve(asked, location))
                        .filter(target -> isAsSafe(asked, target));
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

    private static boolean isAsSafe(URI asked, URI target) {
        boolean safe = "https".equals(target.getScheme());
        return target.getHost() != null
                && (safe || "http".equals(target.getScheme()) && "http".equals(asked.getScheme()));
    }
}
