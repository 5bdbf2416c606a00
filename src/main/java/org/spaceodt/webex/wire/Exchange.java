package org.spaceodt.webex.wire;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt at a call. It holds what was really sent, secrets included: listeners keep only what {@link org.spaceodt.webex.wire.redaction.Redaction} has
 * been over, and {@link #toString()} shows neither address, headers nor bodies.
 *
 * @param template the path with names for ids, as {@code /people/{personId}}; never an id
 * @param attempt from 1
 * @param trackingId of the answer, else the one it was sent with
 * @param started when its turn had come: it had waited before
 * @param waited for its turn
 * @param reply empty when no whole answer came
 * @param trouble why there was no answer, or what is wrong with it; empty for nothing
 * @param remoteAddress IP address of the other end; empty when unknown
 */
public record Exchange(
        String method,
        URI url,
        String template,
        int attempt,
        String trackingId,
        Instant started,
        Duration waited,
        Timings timings,
        Message request,
        Optional<Reply> reply,
        String trouble,
        String remoteAddress) {
    @Override
    public String toString() {
        String end = reply.map(answer -> String.valueOf(answer.status())).orElse("no answer");
        return "Exchange[" + method + " " + template + ", attempt " + attempt + ", " + end + "]";
    }
}
