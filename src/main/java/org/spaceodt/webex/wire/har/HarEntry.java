package org.spaceodt.webex.wire.har;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.Header;
import org.spaceodt.webex.wire.Message;
import org.spaceodt.webex.wire.Reply;
import org.spaceodt.webex.wire.redaction.ContentType;
import org.spaceodt.webex.wire.redaction.Escapes;
import org.spaceodt.webex.wire.redaction.KeptBody;
import org.spaceodt.webex.wire.redaction.Redaction;

/**
 * Writes an exchange as an entry of HAR 1.2 (<a href="http://www.softwareishard.com/blog/har-12-spec/">the
 * specification</a>), without its secrets. What a HAR requires and nobody knows (sizes of headers) is said to be unknown.
 * An attempt without an answer has status 0, as browsers have it.
 */
final class HarEntry {
    private static final JsonFactory JSON = new JsonFactory();
    /** The client speaks no other. */
    private static final String VERSION = "HTTP/1.1";

    private final Redaction redaction;
    private final int bodyLimit;

    HarEntry(Redaction redaction, int bodyLimit) {
        this.redaction = redaction;
        this.bodyLimit = bodyLimit;
    }

    byte[] bytes(Exchange exchange) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(exchange, new HarJson(json));
        }
        return bytes.toByteArray();
    }

    private void write(Exchange exchange, HarJson json) throws IOException {
        HarTimings timings = HarTimings.of(exchange);
        Instant begun = exchange.started().minus(exchange.waited()).truncatedTo(ChronoUnit.MILLIS);
        json.open();
        json.text("startedDateTime", begun.toString());
        json.millis("time", timings.totalNanos());
        request(exchange, json);
        response(exchange, json);
        json.open("cache").close();
        timings.write(json);
        String address = IpAddress.in(exchange.remoteAddress());
        if (!address.isEmpty()) {
            json.text("serverIPAddress", address);
        }
        json.text("_resourceType", "fetch");
        json.number("_attempt", exchange.attempt());
        json.text("_template", exchange.template());
        json.text("_trackingId", redaction.text(exchange.trackingId()));
        json.comment(redaction.text(exchange.trouble()));
        json.close();
    }

    private void request(Exchange exchange, HarJson json) throws IOException {
        Message request = exchange.request();
        String url = redaction.url(exchange.url());
        json.open("request");
        json.text("method", exchange.method());
        json.text("url", url);
        json.text("httpVersion", VERSION);
        json.list("cookies").end();
        headers(request.headers(), json);
        query(url, json);
        if (request.body().length > 0) {
            postData(request, json);
        }
        json.number("headersSize", -1);
        json.number("bodySize", request.body().length);
        json.close();
    }

    private void headers(List<Header> headers, HarJson json) throws IOException {
        json.list("headers");
        for (Header header : headers) {
            json.pair(redaction.header(header));
        }
        json.end();
    }

    /** Of the address as it is kept. */
    private static void query(String url, HarJson json) throws IOException {
        json.list("queryString");
        int start = url.indexOf('?');
        for (String part : start < 0 ? new String[0] : url.substring(start + 1).split("&")) {
            String[] pair = part.split("=", 2);
            String value = pair.length < 2 ? "" : Escapes.percentDecoded(pair[1]);
            json.pair(new Header(Escapes.percentDecoded(pair[0]), value));
        }
        json.end();
    }

    private void postData(Message request, HarJson json) throws IOException {
        KeptBody body = redaction.body(request.headers(), request.body(), bodyLimit);
        json.open("postData");
        json.text("mimeType", redaction.text(ContentType.of(request.headers()).value()));
        json.text("text", body.text());
        json.comment(body.base64() ? "base64; " + body.comment() : body.comment());
        json.close();
    }

    private void response(Exchange exchange, HarJson json) throws IOException {
        Reply none = new Reply(0, "", List.of(), new byte[0]);
        Reply reply = exchange.reply().orElse(none);
        json.open("response");
        json.number("status", reply.status());
        json.text("statusText", redaction.text(reply.reason()));
        json.text("httpVersion", VERSION);
        json.list("cookies").end();
        headers(reply.headers(), json);
        content(reply, json);
        json.text("redirectURL", location(reply));
        json.number("headersSize", -1);
        json.number("bodySize", exchange.reply().isEmpty() ? -1 : reply.body().length);
        if (exchange.reply().isEmpty()) {
            json.text("_error", redaction.text(exchange.trouble()));
        }
        json.close();
    }

    private void content(Reply reply, HarJson json) throws IOException {
        String type = ContentType.of(reply.headers()).value();
        KeptBody body = redaction.body(reply.headers(), reply.body(), bodyLimit);
        json.open("content");
        json.number("size", reply.body().length);
        json.text("mimeType", type.isEmpty() ? "x-unknown" : redaction.text(type));
        json.text("text", body.text());
        if (body.base64()) {
            json.text("encoding", "base64");
        }
        json.comment(body.comment());
        json.close();
    }

    private String location(Reply reply) {
        return reply.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("location"))
                .map(header -> redaction.header(header).value())
                .findFirst()
                .orElse("");
    }
}
