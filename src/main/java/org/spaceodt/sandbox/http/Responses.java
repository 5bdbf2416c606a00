package org.spaceodt.sandbox.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.fault.Effect;
import org.spaceodt.sandbox.fault.InjectedFault;
import org.spaceodt.sandbox.server.IncomingRequest;
import org.spaceodt.sandbox.server.ResponseTally;
import org.spaceodt.sandbox.server.ServerState;

/** What every answer gets: headers, latency, and its place in the counters. */
public final class Responses {
    private static final CharSequence TRACKING_ID = HttpHeaders.createOptimized(FaultBarrier.TRACKING_ID);
    private static final CharSequence MARK = HttpHeaders.createOptimized("X-Space-OdT-Sandbox");
    private static final CharSequence SIMULATED = HttpHeaders.createOptimized("simulated");
    private static final CharSequence SERVER = HttpHeaders.createOptimized("space-odt-sandbox");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private static final Optional<Effect.Transport> SILENCE =
            Optional.of(new Effect.Reset(Effect.Reset.Moment.BEFORE_HEAD));

    private final Delays delays;
    private final ResponseWriter delivery;
    private final ServerState serverState;
    private final Consumer<Runnable> kept;

    /** @param kept does something when all that was written is kept as safely as it is to be */
    public Responses(Delays delays, ServerState serverState, Consumer<Runnable> kept) {
        this.kept = kept;
        this.delays = delays;
        this.delivery = new ResponseWriter(delays);
        this.serverState = serverState;
    }

    /** Sends after the latency, with whatever is to go wrong on the way, and counts. */
    void send(IncomingRequest incoming, ApiResponse answer, InjectedFault fault) {
        Duration latency = serverState.latency(incoming.request().uri());
        Duration delay = fault.delay().isZero() ? latency : latency.plus(fault.delay());
        Runnable answered = () -> delays.after(
                delay, () -> FaultBarrier.around(incoming.request(), () -> counted(incoming, answer, fault)));
        if (incoming.reads()) {
            answered.run();
        } else {
            kept.accept(answered);
        }
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

    private void counted(IncomingRequest incoming, ApiResponse answer, InjectedFault fault) {
        boolean silent = fault.transport().equals(SILENCE);
        serverState
                .counters()
                .answered(
                        incoming.operation(),
                        silent ? ResponseTally.RESET : answer.status(),
                        serverState.now() - incoming.arrived());
        HttpServerResponse response = incoming.request().response();
        if (fault.transport().isEmpty()) {
            sendUncounted(response, answer, incoming.trackingId());
        } else if (!response.closed()) {
            head(response, answer, incoming.trackingId());
            delivery.send(incoming.request(), answer.body(), fault.transport().get());
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
