package org.spaceodt.webex.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spaceodt.webex.wire.Header;
import org.spaceodt.webex.wire.Reply;

/** Reads the headers of an answer. */
public final class Headers {
    private Headers() {}

    static Optional<String> first(Reply reply, String name) {
        return reply.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    public static List<String> all(Reply reply, String name) {
        return reply.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    public static Optional<String> trackingId(Reply reply) {
        return first(reply, "trackingid").filter(id -> !id.isBlank());
    }

    public static Duration retryAfter(Reply reply) {
        return RetryAfter.parse(first(reply, "Retry-After"), Instant.now());
    }
}
