package org.spaceodt.webex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.spaceodt.webex.pace.Figures;
import org.spaceodt.webex.pace.Governor;
import org.spaceodt.webex.pace.HeldTooLong;
import org.spaceodt.webex.pace.Lane;
import org.spaceodt.webex.pace.Ticket;

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
    private final Lane lane;
    private final Backoff backoff;
    private final String trackingPrefix = "SPACEODT_" + UUID.randomUUID();
    private final AtomicLong named = new AtomicLong();
    private final LongAdder calls = new LongAdder();
    private final LongAdder retries = new LongAdder();

    WebexClient(WebexApi api, ObjectMapper json, Connection connection) {
        this.api = api;
        this.json = json;
        this.address = connection.address();
        this.token = connection.token();
        this.governor = new Governor(connection.backoff().longestHold());
        this.lane = governor.lane(connection.ceiling());
        this.backoff = connection.backoff();
    }

    /**
     * @param ceiling calls in flight, at most
     * @param backoff how patient to be
     */
    record Connection(ApiAddress address, AccessToken token, int ceiling, Backoff backoff) {}

    /** What went over the wire so far. */
    public Traffic traffic() {
        Figures figures = governor.figures();
        return new Traffic(calls.sum(), retries.sum(), figures.refusals(), figures.holdLeft());
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
            throw new WebexException.Unreadable(Failure.of(
                    "the next page is said to be on another host; the token is not sent there", Call.known("")));
        }
        int refusals = 0;
        for (int attempt = 1; ; attempt++) {
            WebexException failed;
            try {
                return call(url, attempt);
            } catch (WebexException e) {
                failed = e;
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

    private Answer call(URI url, int attempt) {
        Call call = new Call(trackingPrefix + "_" + named.incrementAndGet(), attempt);
        try (Ticket ticket = lane.enter("")) {
            return send(url, ticket, call);
        } catch (InterruptedException e) {
            throw interrupted(call);
        } catch (HeldTooLong e) {
            String message = "Webex asks to wait another " + e.left().toSeconds() + " s; this program waits at most "
                    + backoff.longestHold().toSeconds() + " s";
            throw new WebexException.RateLimited(
                    new Failure(OptionalInt.of(429), "", message, call.trackingId(), attempt - 1, true), e.left());
        }
    }

    private Answer send(URI url, Ticket ticket, Call call) {
        calls.increment();
        Reply reply;
        try (Response response =
                api.get(url.toString(), token.authorization(), call.trackingId(), "application/json")) {
            reply = Reply.of(response);
        } catch (RuntimeException e) {
            throw Thread.currentThread().isInterrupted()
                    ? interrupted(call)
                    : new WebexException.Unreachable(Failure.of(ConnectionTrouble.describe(e), call));
        }
        return understand(reply, ticket, call);
    }

    private Answer understand(Reply reply, Ticket ticket, Call sent) {
        int status = reply.status();
        Call call = sent.answeredAs(reply.trackingId().orElse(sent.trackingId()));
        if (status == 429 || status == 423) {
            Duration wait = RetryAfter.parse(reply.retryAfter(), Instant.now());
            if (status == 429) {
                ticket.refused(wait);
            } else {
                ticket.postponed(wait);
            }
            throw new WebexException.RateLimited(failure(reply, call), wait);
        }
        ticket.accepted();
        if (status == 401) {
            throw new WebexException.Unauthorized(failure(reply, call));
        }
        if (status >= 500) {
            throw new WebexException.Unavailable(failure(reply, call));
        }
        if (status < 200 || status >= 300) {
            throw new WebexException.Rejected(failure(reply, call));
        }
        return new Answer(object(reply, call), nextPage(reply, call), call.trackingId());
    }

    private JsonNode object(Reply reply, Call call) {
        try {
            JsonNode node = json.readTree(reply.body());
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            // Said below, without the parser's message: that quotes the body.
        }
        throw new WebexException.Unreadable(new Failure(
                OptionalInt.of(reply.status()),
                "",
                "the answer is not a JSON object",
                call.trackingId(),
                call.attempt(),
                false));
    }

    private Optional<URI> nextPage(Reply reply, Call call) {
        Optional<String> next = LinkHeader.next(reply.links());
        if (next.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(address.base().resolve(new URI(next.get())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new WebexException.Unreadable(Failure.of("the address of the next page is not a URL", call));
        }
    }

    private Failure failure(Reply reply, Call call) {
        ErrorBody body = ErrorBody.read(reply.body(), json);
        String message =
                body.message().isEmpty() ? "HTTP " + reply.status() + " without an explanation" : body.message();
        String id = body.trackingId().isEmpty() ? call.trackingId() : body.trackingId();
        return new Failure(OptionalInt.of(reply.status()), body.code(), message, id, call.attempt(), body.json());
    }

    private static void sleep(Duration wait, WebexException failed) {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }

    private static WebexException interrupted(Call call) {
        Thread.currentThread().interrupt();
        return new WebexException.Unreachable(Failure.of("interrupted before there was an answer", call));
    }
}
