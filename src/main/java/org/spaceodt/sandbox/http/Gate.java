package org.spaceodt.sandbox.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.fault.Effect;
import org.spaceodt.sandbox.fault.InjectedFault;
import org.spaceodt.sandbox.server.IncomingRequest;
import org.spaceodt.sandbox.server.ServerState;
import org.spaceodt.sandbox.server.TokenBucket;

/**
 * What every request passes before it is answered: token check, rate limit, invented errors. It never logs, so no token can end in a log.
 */
public final class Gate implements Handler<HttpServerRequest> {
    private static final String BEARER = "bearer ";
    private static final byte[] NOTHING = {};

    private final ServerState serverState;
    private final Responses replies;
    private final TokenCalls tokenCalls;
    private final Control control;
    private final CallExecutor executor;
    private final TrackingIds trackingIds = new TrackingIds();

    public Gate(CallExecutor executor, ServerState serverState, Responses replies, Control control) {
        this.serverState = serverState;
        this.replies = replies;
        this.tokenCalls = new TokenCalls(serverState);
        this.control = control;
        this.executor = executor;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String trackingId = trackingIds.next();
        request.response().putHeader(FaultBarrier.TRACKING_ID, trackingId);
        FaultBarrier.around(request, () -> handle(request, trackingId));
    }

    private void handle(HttpServerRequest request, String trackingId) {
        String path = request.path();
        boolean needsNoToken = Control.owns(path) || TokenCalls.owns(path);
        if (!Door.opensTo(request) || needsNoToken && serverState.tokens().areOfOne()) {
            ApiProblem refusal = ApiProblem.of(403, "Only programs on this machine can use this.");
            replies.sendUncounted(request.response(), refusal.answer(trackingId), trackingId);
        } else if (Control.owns(path)) {
            control.handle(
                    request, trackingId, answer -> replies.sendUncounted(request.response(), answer, trackingId));
        } else if (TokenCalls.owns(path)) {
            tokenCall(incoming(request, trackingId, TokenCalls.NAME, TokenCalls.FAMILY));
        } else {
            ApiOperations.Target target = executor.find(IncomingRequest.method(request), path);
            call(incoming(request, trackingId, target.name(), target.family()), target);
        }
    }

    private IncomingRequest incoming(HttpServerRequest request, String trackingId, String operation, String family) {
        return new IncomingRequest(request, operation, family, trackingId, serverState.now());
    }

    private void tokenCall(IncomingRequest incoming) {
        InjectedFault fault = serverState.fault(incoming, "");
        Optional<ApiResponse> refusal = limited(incoming).or(() -> failed(incoming, fault));
        if (refusal.isPresent()) {
            replies.send(incoming, refusal.get(), fault);
        } else {
            tokenCalls.handle(
                    incoming.request(), incoming.trackingId(), answer -> replies.send(incoming, answer, fault));
        }
    }

    private void call(IncomingRequest incoming, ApiOperations.Target target) {
        if (incoming.reads()) {
            pass(incoming, target, NOTHING);
        } else {
            Bodies.read(
                    incoming.request(),
                    body -> pass(incoming, target, body.getBytes()),
                    () -> replies.send(incoming, refusal(incoming, 413, "The body is too large."), InjectedFault.NONE));
        }
    }

    private void pass(IncomingRequest incoming, ApiOperations.Target target, byte[] body) {
        String token = token(incoming.request());
        Optional<ApiResponse> stopped = token.isEmpty() || !serverState.tokens().good(token)
                ? Optional.of(unauthorized(incoming))
                : limited(incoming);
        if (stopped.isPresent()) {
            replies.send(incoming, stopped.get(), InjectedFault.NONE);
            return;
        }
        InjectedFault fault = serverState.fault(incoming, token);
        if (fault.expiresToken()) {
            serverState.tokens().end(token);
            replies.send(incoming, unauthorized(incoming), fault);
            return;
        }
        ApiResponse answer = answer(incoming, target, new CallExecutor.Sent(body, token), fault);
        for (Effect.OnAnswer oddly : fault.answers()) {
            if (oddly instanceof Effect.Odd odd) {
                answer = OddAnswers.of(answer, odd.oddity(), incoming.request().absoluteURI());
            }
        }
        replies.send(incoming, answer, fault);
    }

    private ApiResponse answer(
            IncomingRequest incoming, ApiOperations.Target target, CallExecutor.Sent sent, InjectedFault fault) {
        Optional<ApiResponse> failure = failed(incoming, fault);
        if (incoming.reads()) {
            return failure.orElseGet(() -> executor.read(incoming, target));
        }
        failure.ifPresent(refusal -> executor.refused(incoming, sent, refusal));
        return failure.orElseGet(() -> executor.write(incoming, target, sent, fault));
    }

    /** The answer to one request too many. It takes no token from the bucket, so only those that go on count against the rate. */
    private Optional<ApiResponse> limited(IncomingRequest incoming) {
        TokenBucket bucket = serverState.limits().of(incoming.family());
        if (bucket.take()) {
            return Optional.empty();
        }
        return Optional.of(refusal(incoming, 429, "Too many requests have been sent. Wait before trying again.")
                .with(
                        "Retry-After",
                        serverState.behaviour().retryAfter().header(bucket.secondsToNext(), Instant.now())));
    }

    /** The answer to a request that is picked out to fail. */
    private Optional<ApiResponse> failed(IncomingRequest incoming, InjectedFault fault) {
        if (fault.failure().isPresent()) {
            Effect.Failure failure = fault.failure().get();
            String message = failure.message().orElse("Something went wrong on the (simulated) server.");
            ApiProblem problem = failure.code().isPresent()
                    ? ApiProblem.coded(failure.status(), failure.code().getAsInt(), message)
                    : ApiProblem.of(failure.status(), message);
            return Optional.of(refusal(incoming, problem)
                    .with("Retry-After", failure.retryAfter().flatMap(retry -> retry.header(0, Instant.now()))));
        }
        if (fault.answers().stream()
                .anyMatch(rule ->
                        rule instanceof Effect.LargestPage largest && tooLarge(incoming.request(), largest.items()))) {
            return Optional.of(refusal(incoming, 504, "An upstream server failed to respond on time."));
        }
        OptionalInt error = serverState.error(incoming.request().uri());
        return error.isEmpty()
                ? Optional.empty()
                : Optional.of(refusal(incoming, error.getAsInt(), "Something went wrong on the (simulated) server."));
    }

    /** A page of people with calling data; without max it is one of {@link PageSizes#PEOPLE}. */
    private static boolean tooLarge(HttpServerRequest request, int most) {
        String max = request.getParam("max", Integer.toString(PageSizes.PEOPLE));
        return request.path().endsWith("/people")
                && "true".equals(request.getParam("callingData"))
                && max.matches("\\d{1,6}")
                && Integer.parseInt(max) > most;
    }

    private static ApiResponse unauthorized(IncomingRequest incoming) {
        return refusal(
                        incoming,
                        401,
                        "The request requires a valid access token set in the Authorization request header.")
                .with("WWW-Authenticate", Optional.of("Bearer"));
    }

    private static ApiResponse refusal(IncomingRequest incoming, int status, String message) {
        return refusal(incoming, ApiProblem.of(status, message));
    }

    private static ApiResponse refusal(IncomingRequest incoming, ApiProblem problem) {
        return problem.at(incoming.request().path()).answer(incoming.trackingId());
    }

    /** The bearer token, or an empty text when there is none. */
    private static String token(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer ? header.substring(BEARER.length()).strip() : "";
    }
}
