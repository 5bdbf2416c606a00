package org.spaceodt.sandbox.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.behaviour.IncomingRequest;
import org.spaceodt.sandbox.behaviour.ResponseTally;
import org.spaceodt.sandbox.behaviour.ServerState;
import org.spaceodt.sandbox.fault.Effect;
import org.spaceodt.sandbox.fault.InjectedFault;

/** What every answer gets: headers, latency, and its place in the counters. */
public final class Responses {
    private static final CharSequence TRACKING_ID = HttpHeaders.createOptimized("TrackingID");
    private static final CharSequence MARK = HttpHeaders.createOptimized("X-Space-OdT-Sandbox");
    private static final CharSequence SIMULATED = HttpHeaders.createOptimized("simulated");
    private static final CharSequence SERVER = HttpHeaders.createOptimized("space-odt-sandbox");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private static final Optional<Effect.Transport> SILENCE =
            Optional.of(new Effect.Reset(Effect.Reset.Moment.BEFORE_HEAD));

    private final Delays delays;
    private final ResponseWriter delivery;
    private final ServerState stage;

    public Responses(Delays delays, ServerState stage) {
        this.delays = delays;
        this.delivery = new ResponseWriter(delays);
        this.stage = stage;
    }

    /** Sends after the latency, with whatever is to go wrong on the way, and counts. */
    void send(IncomingRequest visit, ApiResponse answer, InjectedFault mishap) {
        Duration latency = stage.latency(visit.request().uri());
        Duration delay = mishap.delay().isZero() ? latency : latency.plus(mishap.delay());
        delays.after(delay, () -> counted(visit, answer, mishap));
    }

    /** Sends at once, and counts nothing. */
    void sendUncounted(HttpServerResponse response, ApiResponse answer, String trackingId) {
        if (!response.closed()) {
            head(response, answer, trackingId);
            if (answer.body().length > 0) {
                // By itself the server does not say it for HEAD.
                response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(answer.body().length));
            }
            response.end(Buffer.buffer(answer.body()));
        }
    }

    private void counted(IncomingRequest visit, ApiResponse answer, InjectedFault mishap) {
        boolean silent = mishap.transport().equals(SILENCE);
        stage.counters()
                .answered(
                        visit.operation(),
                        silent ? ResponseTally.RESET : answer.status(),
                        stage.now() - visit.arrived());
        HttpServerResponse response = visit.request().response();
        if (mishap.transport().isEmpty()) {
            sendUncounted(response, answer, visit.trackingId());
        } else if (!response.closed()) {
            head(response, answer, visit.trackingId());
            delivery.send(visit.request(), answer.body(), mishap.transport().get());
        }
    }

    private static void head(HttpServerResponse response, ApiResponse answer, String trackingId) {
        response.setStatusCode(answer.status())
                .putHeader(TRACKING_ID, trackingId)
                .putHeader(MARK, SIMULATED)
                .putHeader(HttpHeaders.SERVER, SERVER);
        if (answer.body().length > 0) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        }
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response.putHeader(header.getKey(), header.getValue());
        }
    }
}
