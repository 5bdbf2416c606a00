package org.spaceodt.sandbox;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.api.Answer;
import org.spaceodt.sandbox.api.Api;
import org.spaceodt.sandbox.api.Operation;
import org.spaceodt.sandbox.api.Problem;
import org.spaceodt.sandbox.api.Request;

/**
 * What every request passes before it is answered: token check, rate limit, invented errors. It never logs, so no token can end in a log.
 */
final class Gate implements Handler<HttpServerRequest> {
    private static final String BEARER = "bearer ";

    private final Api api;
    private final Stage stage;
    private final Replies replies;
    private final TokenCalls tokenCalls;
    private final Control control;
    private final TrackingIds trackingIds = new TrackingIds();

    Gate(Api api, Stage stage, Replies replies) {
        this.api = api;
        this.stage = stage;
        this.replies = replies;
        this.tokenCalls = new TokenCalls(stage);
        this.control = new Control(stage, api.families());
    }

    @Override
    public void handle(HttpServerRequest request) {
        String trackingId = trackingIds.next();
        String path = request.path();
        if (Control.owns(path)) {
            control.handle(
                    request,
                    trackingId,
                    answer -> replies.sendUncounted(request.response(), new Replies.Reply(answer, trackingId)));
        } else if (TokenCalls.owns(path)) {
            refusal(request, TokenCalls.FAMILY, trackingId)
                    .ifPresentOrElse(
                            refusal -> send(request, TokenCalls.NAME, trackingId, refusal),
                            () -> tokenCalls.handle(
                                    request, trackingId, answer -> send(request, TokenCalls.NAME, trackingId, answer)));
        } else {
            Operation operation = api.find(request.method().name(), path);
            send(request, operation.name(), trackingId, answer(request, operation, trackingId));
        }
    }

    private void send(HttpServerRequest request, String operation, String trackingId, Answer answer) {
        replies.send(request.response(), operation, new Replies.Reply(answer, trackingId));
    }

    private Answer answer(HttpServerRequest request, Operation operation, String trackingId) {
        if (!authorized(request)) {
            return Problem.of(401, "The request requires a valid access token set in the Authorization request header.")
                    .answer(trackingId)
                    .with("WWW-Authenticate", Optional.of("Bearer"));
        }
        return refusal(request, operation.family(), trackingId).orElseGet(() -> asked(request, operation, trackingId));
    }

    /** The answer to a request that does not get through: too many, or picked out to fail. */
    private Optional<Answer> refusal(HttpServerRequest request, String family, String trackingId) {
        Mood mood = stage.mood();
        TokenBucket bucket = stage.limits().of(family);
        // A refused request takes no token, so only those that go on count against the rate.
        if (!bucket.take()) {
            return Optional.of(Problem.of(429, "Too many requests have been sent. Wait before trying again.")
                    .answer(trackingId)
                    .with("Retry-After", mood.retryAfter().header(bucket.secondsToNext(), Instant.now())));
        }
        OptionalInt fault = stage.faults().next(request.uri(), mood.errorRate());
        if (fault.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(fault.getAsInt(), "Something went wrong on the (simulated) server.")
                .answer(trackingId));
    }

    private static Answer asked(HttpServerRequest request, Operation operation, String trackingId) {
        List<Map.Entry<String, String>> query;
        try {
            query = request.query() == null ? List.of() : request.params().entries();
        } catch (IllegalArgumentException malformed) {
            return Problem.of(400, "The query is not properly encoded.").answer(trackingId);
        }
        String origin = request.scheme() + "://" + request.getHeader(HttpHeaders.HOST);
        return operation.answer(new Request(request.method().name(), origin, request.path(), query, trackingId));
    }

    private boolean authorized(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return false;
        }
        String token = header.substring(BEARER.length()).strip();
        return !token.isEmpty() && stage.tokens().good(token);
    }
}
