package org.spaceodt.sandbox.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerConnection;
import java.time.Duration;
import org.spaceodt.sandbox.fault.Effect;

/** Sends a body whose headers are set, and lets happen to it what is to happen on the way. */
final class ResponseWriter {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    /** What was sent is to arrive before the reset overtakes it. */
    private static final Duration ARRIVAL = Duration.ofMillis(20);

    private static final int PARTS_PER_SECOND = 10;

    private final Delays delays;

    ResponseWriter(Delays delays) {
        this.delays = delays;
    }

    void send(HttpServerRequest request, byte[] body, Effect.Transport transport) {
        if (transport instanceof Effect.Reset reset) {
            reset(request, body, reset.moment());
        } else if (transport instanceof Effect.Slow slow) {
            announce(request.response(), body.length);
            request.response().writeHead();
            trickle(request.response(), body, 0, slow.bytesPerSecond());
        } else if (transport instanceof Effect.Truncated truncated) {
            request.response().end(Buffer.buffer(body).getBuffer(0, (int) (body.length * truncated.share())));
        }
    }

    private void reset(HttpServerRequest request, byte[] body, Effect.Reset.Moment moment) {
        HttpServerResponse response = request.response();
        if (moment == Effect.Reset.Moment.BEFORE_HEAD) {
            reset(request);
            return;
        }
        // A body that is announced and does not come: without one the answer would be whole.
        announce(response, Math.max(1, body.length));
        response.writeHead();
        if (moment == Effect.Reset.Moment.MID_BODY && body.length > 1) {
            response.write(Buffer.buffer(body).getBuffer(0, body.length / 2));
        }
        delays.after(ARRIVAL, () -> reset(request));
    }

    /** With RST, as a machine does that has forgotten the connection; an orderly end would be a shorter answer to some clients. */
    private static void reset(HttpServerRequest request) {
        Channel channel = ((HttpServerConnection) request.connection()).channel();
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.close();
    }

    private void trickle(HttpServerResponse response, byte[] body, int from, int bytesPerSecond) {
        int to = Math.min(body.length, from + Math.max(1, bytesPerSecond / PARTS_PER_SECOND));
        Duration pause = Duration.ofNanos(NANOS_PER_SECOND * (to - from) / bytesPerSecond);
        delays.after(pause, () -> {
            if (response.closed()) {
                return;
            }
            Buffer part = Buffer.buffer(body).getBuffer(from, to);
            if (to == body.length) {
                response.end(part);
            } else {
                response.write(part);
                trickle(response, body, to, bytesPerSecond);
            }
        });
    }

    private static void announce(HttpServerResponse response, int length) {
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(length));
    }
}
