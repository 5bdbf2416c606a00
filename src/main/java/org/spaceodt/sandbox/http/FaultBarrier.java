package org.spaceodt.sandbox.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jboss.logging.Logger;
import org.spaceodt.sandbox.api.call.ApiProblem;

/** Whatever is thrown on the way to an answer, there is one: 500, and the reason in the log. Nobody waits for what does not come. */
final class FaultBarrier {
    private static final Logger LOG = Logger.getLogger(FaultBarrier.class);
    static final String TRACKING_ID = "TrackingID";

    private FaultBarrier() {}

    /** @param request whose answer has its tracking id already */
    static void around(HttpServerRequest request, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("A fault of the sandbox: " + request.method() + " " + request.path(), e);
            HttpServerResponse response = request.response();
            if (response.headWritten()) {
                request.connection().close();
            } else {
                String trackingId = response.headers().get(TRACKING_ID);
                response.headers().clear();
                response.setStatusCode(500)
                        .putHeader(TRACKING_ID, trackingId)
                        .putHeader("Content-Type", "application/json;charset=UTF-8")
                        .end(Buffer.buffer(ApiProblem.of(500, "A fault of the sandbox; see its log.")
                                .answer(trackingId)
                                .body()));
            }
        }
    }
}
