package org.spaceodt.sandbox.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.behaviour.IncomingRequest;
import org.spaceodt.sandbox.behaviour.ServerState;
import org.spaceodt.sandbox.behaviour.TokenBucket;
import org.spaceodt.sandbox.fault.Effect;
import org.spaceodt.sandbox.fault.InjectedFault;

/**
 * What every request passes before it is answered: token check, rate limit, invented errors. It never logs, so no token can end in a log.
 */
public final class Gate implements Handler<HttpServerRequest> {
    private static final String BEARER = "bearer ";
    private static final byte[] NOTHING = {};

    private final ServerState stage;
    private final Responses replies;
    private final TokenCalls tokenCalls;
    private final Control control;
    private final CallExecutor performance;
    private final TrackingIds trackingIds = new TrackingIds();

    public Gate(CallExecutor performance, ServerState stage, Responses replies, Control control) {
        this.stage = stage;
        this.replies = replies;
        this.tokenCalls = new TokenCalls(stage);
        this.control = control;
        this.performance = performance;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String path = request.path();
        if (Control.owns(path)) {
            String trackingId = trackingIds.next();
            control.handle(
                    request, trackingId, answer -> replies.sendUncounted(request.response(), answer, trackingId));
        } else if (TokenCalls.owns(path)) {
            tokenCall(visit(request, TokenCalls.NAME, TokenCalls.FAMILY));
        } else {
            ApiOperations.Piece piece = performance.find(IncomingRequest.method(request), path);
            call(visit(request, piece.name(), piece.family()), piece);
        }
    }

    private IncomingRequest visit(HttpServerRequest request, String operation, String family) {
        return new IncomingRequest(request, operation, family, trackingIds.next(), stage.now());
    }

    private void tokenCall(IncomingRequest visit) {
        InjectedFault mishap = stage.mishap(visit, "");
        Optional<ApiResponse> refusal = limited(visit).or(() -> failed(visit, mishap));
        if (refusal.isPresent()) {
            replies.send(visit, refusal.get(), mishap);
        } else {
            tokenCalls.handle(visit.request(), visit.trackingId(), answer -> replies.send(visit, answer, mishap));
        }
    }

    private void call(IncomingRequest visit, ApiOperations.Piece piece) {
        if (visit.reads()) {
            pass(visit, piece, NOTHING);
        } else {
            Bodies.read(
                    visit.request(),
                    body -> pass(visit, piece, body.getBytes()),
                    () -> replies.send(visit, refusal(visit, 413, "The body is too large."), InjectedFault.NONE));
        }
    }

    private void pass(IncomingRequest visit, ApiOperations.Piece piece, byte[] body) {
        String token = token(visit.request());
        Optional<ApiResponse> stopped =
                token.isEmpty() || !stage.tokens().good(token) ? Optional.of(unauthorized(visit)) : limited(visit);
        if (stopped.isPresent()) {
            replies.send(visit, stopped.get(), InjectedFault.NONE);
            return;
        }
        InjectedFault mishap = stage.mishap(visit, token);
        if (mishap.expiresToken()) {
            stage.tokens().end(token);
            replies.send(visit, unauthorized(visit), mishap);
            return;
        }
        replies.send(visit, answer(visit, piece, new CallExecutor.Sent(body, token), mishap), mishap);
    }

    private ApiResponse answer(
            IncomingRequest visit, ApiOperations.Piece piece, CallExecutor.Sent sent, InjectedFault mishap) {
        Optional<ApiResponse> failure = failed(visit, mishap);
        if (visit.reads()) {
            return failure.orElseGet(() -> performance.read(visit, piece));
        }
        failure.ifPresent(refusal -> performance.refused(visit, sent, refusal));
        return failure.orElseGet(() -> performance.write(visit, piece, sent, mishap));
    }

    /** The answer to one request too many. It takes no token from the bucket, so only those that go on count against the rate. */
    private Optional<ApiResponse> limited(IncomingRequest visit) {
        TokenBucket bucket = stage.limits().of(visit.family());
        if (bucket.take()) {
            return Optional.empty();
        }
        return Optional.of(refusal(visit, 429, "Too many requests have been sent. Wait before trying again.")
                .with("Retry-After", stage.mood().retryAfter().header(bucket.secondsToNext(), Instant.now())));
    }

    /** The answer to a request that is picked out to fail. */
    private Optional<ApiResponse> failed(IncomingRequest visit, InjectedFault mishap) {
        if (mishap.failure().isPresent()) {
            Effect.Failure failure = mishap.failure().get();
            String message = failure.message().orElse("Something went wrong on the (simulated) server.");
            return Optional.of(refusal(visit, failure.status(), message)
                    .with("Retry-After", failure.retryAfter().flatMap(retry -> retry.header(0, Instant.now()))));
        }
        OptionalInt error = stage.error(visit.request().uri());
        return error.isEmpty()
                ? Optional.empty()
                : Optional.of(refusal(visit, error.getAsInt(), "Something went wrong on the (simulated) server."));
    }

    private static ApiResponse unauthorized(IncomingRequest visit) {
        return refusal(visit, 401, "The request requires a valid access token set in the Authorization request header.")
                .with("WWW-Authenticate", Optional.of("Bearer"));
    }

    private static ApiResponse refusal(IncomingRequest visit, int status, String message) {
        return ApiProblem.of(status, message).at(visit.request().path()).answer(visit.trackingId());
    }

    /** The bearer token, or an empty text when there is none. */
    private static String token(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer ? header.substring(BEARER.length()).strip() : "";
    }
}
