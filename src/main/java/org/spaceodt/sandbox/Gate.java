package org.spaceodt.sandbox;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.LongAdder;
import org.spaceodt.sandbox.api.Answer;
import org.spaceodt.sandbox.api.Api;
import org.spaceodt.sandbox.api.Problem;
import org.spaceodt.sandbox.api.Request;

/**
 * What every request passes before the API answers it: token check, rate limit, invented errors; and what every answer gets: headers and
 * latency. It never logs, so no token can end in a log.
 */
final class Gate implements Handler<HttpServerRequest> {
    private static final CharSequence TRACKING_ID = HttpHeaders.createOptimized("TrackingID");
    private static final CharSequence MARK = HttpHeaders.createOptimized("X-Space-OdT-Sandbox");
    private static final CharSequence SIMULATED = HttpHeaders.createOptimized("simulated");
    private static final CharSequence SERVER = HttpHeaders.createOptimized("space-odt-sandbox");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");
    private static final CharSequence LINK = HttpHeaders.createOptimized("Link");
    private static final int UNAUTHORIZED = 401;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Vertx vertx;
    private final Api api;
    private final SandboxOptions options;
    private final TokenBucket bucket;
    private final Faults faults;
    private final TrackingIds trackingIds = new TrackingIds();
    private final LongAdder requests = new LongAdder();
    private final LongAdder rateLimited = new LongAdder();

    Gate(Vertx vertx, Api api, SandboxOptions options) {
        this.vertx = vertx;
        this.api = api;
        this.options = options;
        this.bucket = new TokenBucket(options.rate(), options.burst(), System::nanoTime);
        this.faults = new Faults(options.census().seed(), options.errorRate());
    }

    long requests() {
        return requests.sum();
    }

    long rateLimited() {
        return rateLimited.sum();
    }

    @Override
    public void handle(HttpServerRequest request) {
        String trackingId = trackingIds.next();
        Answer answer = answer(request, trackingId);
        HttpServerResponse response = request.response();
        response.setStatusCode(answer.status());
        headers(response, answer, trackingId);
        long millis = options.latency().toMillis();
        if (millis == 0) {
            send(response, answer);
        } else {
            vertx.setTimer(millis, timer -> send(response, answer));
        }
    }

    private Answer answer(HttpServerRequest request, String trackingId) {
        if (!authorized(request)) {
            return Problem.of(
                            UNAUTHORIZED,
                            "The request requires a valid access token set in the Authorization request header.")
                    .answer(trackingId);
        }
        // A refused request takes no token, so only those that go on count against the rate.
        if (options.rate() > 0 && !bucket.take()) {
            return Problem.of(TOO_MANY_REQUESTS, "Too many requests have been sent. Wait before trying again.")
                    .answer(trackingId);
        }
        OptionalInt fault = faults.next(request.uri());
        if (fault.isPresent()) {
            return Problem.of(fault.getAsInt(), "Something went wrong on the (simulated) server.")
                    .answer(trackingId);
        }
        return asked(request, trackingId);
    }

    private Answer asked(HttpServerRequest request, String trackingId) {
        List<Map.Entry<String, String>> query;
        try {
            query = request.params().entries();
        } catch (IllegalArgumentException malformed) {
            return Problem.of(400, "The query is not properly encoded.").answer(trackingId);
        }
        String origin = request.scheme() + "://" + request.getHeader(HttpHeaders.HOST);
        return api.answer(new Request(request.method().name(), origin, request.path(), query, trackingId));
    }

    private static boolean authorized(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.toLowerCase(Locale.ROOT).startsWith("bearer ")
                && !header.substring("bearer ".length()).isBlank();
    }

    private void headers(HttpServerResponse response, Answer answer, String trackingId) {
        response.putHeader(TRACKING_ID, trackingId)
                .putHeader(MARK, SIMULATED)
                .putHeader(HttpHeaders.SERVER, SERVER)
                .putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        answer.next().ifPresent(url -> response.putHeader(LINK, "<" + url + ">; rel=\"next\""));
        if (answer.status() == TOO_MANY_REQUESTS) {
            response.putHeader("Retry-After", Long.toString(retryAfterSeconds()));
        }
        if (answer.status() == METHOD_NOT_ALLOWED) {
            response.putHeader("Allow", "GET");
        }
    }

    /** Not less than it takes until there is a token again: a client that obeys must not be refused a second time for nothing. */
    private long retryAfterSeconds() {
        long asked = options.retryAfter().plusNanos(999_999_999).toSeconds();
        return Math.max(1, Math.max(asked, bucket.secondsToNext()));
    }

    private void send(HttpServerResponse response, Answer answer) {
        requests.increment();
        if (answer.status() == TOO_MANY_REQUESTS) {
            rateLimited.increment();
        }
        if (!response.closed()) {
            response.end(Buffer.buffer(answer.body()));
        }
    }
}
