package org.spaceodt.sandbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import org.spaceodt.sandbox.api.Answer;

/** What every answer gets: headers, latency, and its place in the counters. */
final class Replies {
    private static final CharSequence TRACKING_ID = HttpHeaders.createOptimized("TrackingID");
    private static final CharSequence MARK = HttpHeaders.createOptimized("X-Space-OdT-Sandbox");
    private static final CharSequence SIMULATED = HttpHeaders.createOptimized("simulated");
    private static final CharSequence SERVER = HttpHeaders.createOptimized("space-odt-sandbox");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private final Delays delays;
    private final Stage stage;

    Replies(Delays delays, Stage stage) {
        this.delays = delays;
        this.stage = stage;
    }

    /** Sends after the latency, and counts. */
    void send(HttpServerResponse response, String operation, Reply reply) {
        delays.after(stage.mood().latency(), () -> counted(response, operation, reply));
    }

    /** Sends at once, and counts nothing. */
    void sendUncounted(HttpServerResponse response, Reply reply) {
        if (response.closed()) {
            return;
        }
        Answer answer = reply.answer();
        response.setStatusCode(answer.status())
                .putHeader(TRACKING_ID, reply.trackingId())
                .putHeader(MARK, SIMULATED)
                .putHeader(HttpHeaders.SERVER, SERVER)
                .putHeader(HttpHeaders.CONTENT_TYPE, JSON);
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response.putHeader(header.getKey(), header.getValue());
        }
        response.end(Buffer.buffer(answer.body()));
    }

    private void counted(HttpServerResponse response, String operation, Reply reply) {
        stage.counters().answered(operation, reply.answer().status());
        sendUncounted(response, reply);
    }

    /** An answer and the TrackingID that goes with it. */
    record Reply(Answer answer, String trackingId) {}
}
