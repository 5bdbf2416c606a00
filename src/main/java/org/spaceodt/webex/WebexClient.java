package org.spaceodt.webex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Reads from the API with one token: at the permitted pace, again where that is safe, and with a failure that says what
 * happened. Blocking and thread-safe: use one client from as many threads as calls may be in flight.
 */
public final class WebexClient {
    private final WebexApi api;
    private final ObjectMapper json;
    private final ApiAddress address;
    private final AccessToken token;
    private final Governor governor;
    private final Backoff backoff;
    private final String trackingPrefix = "SPACEODT_" + UUID.randomUUID();
    private final AtomicLong calls = new AtomicLong();
    private final LongAdder retries = new LongAdder();

    WebexClient(WebexApi api, ObjectMapper json, Connection connection) {
        this.api = api;
        this.json = json;
        this.address = connection.address();
        this.token = connection.token();
        this.governor = new Governor(connection.ceiling());
        this.backoff = connection.backoff();
    }

    /**
     * @param ceiling calls in flight, at most
     * @param backoff how patient to be
     */
    record Connection(ApiAddress address, AccessToken token, int ceiling, Backoff backoff) {}

    /** What went over the wire so far. */
    public Traffic traffic() {
        return new Traffic(calls.get(), retries.sum(), governor.refusals());
    }

    public ApiAddress address() {
        return address;
    }

    /**
     * One page.
     *
     * @throws WebexException when it could not be read, after as many tries as make sense
     */
    Answer get(URI url) {
        if (!address.sameOrigin(url)) {
            throw new WebexException.Unreadable(
                    Failure.of("the next page is said to be on another host; the token is not sent there", ""));
        }
        int refusals = 0;
        for (int attempt = 1; ; attempt++) {
            WebexException failed;
            try {
                return call(url);
            } catch (WebexException e) {
                failed = e.with(e.failure().afterAttempts(attempt));
            }
            if (failed instanceof WebexException.RateLimited limited) {
                refusals++;
                if (refusals >= backoff.refusals() || limited.retryAfter().compareTo(backoff.longestHold()) > 0) {
                    throw failed;
                }
            } else if (!mayWorkLater(failed) || attempt - refusals >= backoff.attempts()) {
                throw failed;
            } else {
                sleep(backoff.before(attempt - refusals + 1), failed);
            }
            retries.increment();
        }
    }

    private static boolean mayWorkLater(WebexException failed) {
        return failed instanceof WebexException.Unavailable || failed instanceof WebexException.Unreachable;
    }

    private Answer call(URI url) {
        String trackingId = trackingPrefix + "_" + calls.incrementAndGet();
        long entered;
        try {
            entered = governor.enter();
        } catch (InterruptedException e) {
            throw interrupted(trackingId);
        }
        RestResponse<byte[]> response;
        try {
            response = api.get(url.toString(), token.authorization(), trackingId, "application/json");
        } catch (RuntimeException e) {
            throw Thread.currentThread().isInterrupted()
                    ? interrupted(trackingId)
                    : new WebexException.Unreachable(Failure.of(ConnectionTrouble.describe(e), trackingId));
        } finally {
            governor.leave();
        }
        return understand(response, entered, trackingId);
    }

    private Answer understand(RestResponse<byte[]> response, long entered, String ownTrackingId) {
        int status = response.getStatus();
        String trackingId =
                Optional.ofNullable(response.getHeaderString("trackingid")).orElse(ownTrackingId);
        if (status == 429 || status == 423) {
            Duration wait = RetryAfter.parse(response.getHeaderString("Retry-After"), Instant.now());
            governor.refused(entered, wait);
            throw new WebexException.RateLimited(failure(status, response, trackingId), wait);
        }
        governor.accepted();
        if (status == 401) {
            throw new WebexException.Unauthorized(failure(status, response, trackingId));
        }
        if (status >= 500) {
            throw new WebexException.Unavailable(failure(status, response, trackingId));
        }
        if (status < 200 || status >= 300) {
            throw new WebexException.Rejected(failure(status, response, trackingId));
        }
        return new Answer(object(response.getEntity(), status, trackingId), nextPage(response, trackingId), trackingId);
    }

    private JsonNode object(byte[] body, int status, String trackingId) {
        try {
            JsonNode node = body == null ? null : json.readTree(body);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            // Said below, without the parser's message: that quotes the body.
        }
        throw new WebexException.Unreadable(
                new Failure(OptionalInt.of(status), "", "the answer is not a JSON object", trackingId, 1, false));
    }

    private Optional<URI> nextPage(RestResponse<byte[]> response, String trackingId) {
        MultivaluedMap<String, String> headers = response.getStringHeaders();
        Optional<String> next = LinkHeader.next(headers.getOrDefault("Link", List.of()));
        if (next.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(address.base().resolve(new URI(next.get())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new WebexException.Unreadable(Failure.of("the address of the next page is not a URL", trackingId));
        }
    }

    private Failure failure(int status, RestResponse<byte[]> response, String trackingId) {
        ErrorBody body = ErrorBody.read(response.getEntity(), json);
        String message = body.message().isEmpty() ? "HTTP " + status + " without an explanation" : body.message();
        String id = body.trackingId().isEmpty() ? trackingId : body.trackingId();
        return new Failure(OptionalInt.of(status), body.code(), message, id, 1, body.json());
    }

    private static void sleep(Duration wait, WebexException failed) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }

    private static WebexException interrupted(String trackingId) {
        Thread.currentThread().interrupt();
        return new WebexException.Unreachable(Failure.of("interrupted before there was an answer", trackingId));
    }
}
