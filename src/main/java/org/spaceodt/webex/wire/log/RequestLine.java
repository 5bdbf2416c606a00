package org.spaceodt.webex.wire.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.Reply;
import org.spaceodt.webex.wire.har.HarJson;
import org.spaceodt.webex.wire.redaction.Redaction;

/** An exchange as a line of JSON, without its secrets. Times are in milliseconds, sizes in bytes without headers. */
final class RequestLine {
    private static final int FIRST_ERROR = 400;
    private static final double NANOS_IN_MILLI = 1e6;

    private static final JsonFactory JSON = new JsonFactory();

    private final Redaction redaction;

    RequestLine(Redaction redaction) {
        this.redaction = redaction;
    }

    byte[] bytes(Exchange exchange) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(exchange, new HarJson(json));
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private void write(Exchange exchange, HarJson json) throws IOException {
        json.open();
        json.text("ts", exchange.started().toString());
        json.text("method", exchange.method());
        json.text("template", exchange.template());
        json.text("url", redaction.pathAndQuery(exchange.url()));
        json.numberOrNull("status", exchange.reply().map(Reply::status));
        json.number("ms", Math.round(exchange.timings().total().toNanos() / NANOS_IN_MILLI));
        json.number("waited_ms", exchange.waited().toMillis());
        json.number("attempt", exchange.attempt());
        json.text("tracking_id", redaction.text(exchange.trackingId()));
        json.text("error_code", redaction.text(errorCode(exchange)));
        json.number("bytes_out", exchange.request().body().length);
        json.number(
                "bytes_in", exchange.reply().map(reply -> reply.body().length).orElse(0));
        json.text("trouble", redaction.text(exchange.trouble()));
        json.close();
    }

    private static String errorCode(Exchange exchange) {
        return exchange.reply()
                .filter(reply -> reply.status() >= FIRST_ERROR)
                .map(reply -> ErrorCode.first(reply.body()))
                .orElse("");
    }
}
