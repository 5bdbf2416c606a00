package org.spaceodt.webex.wire.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.Header;
import org.spaceodt.webex.wire.Reply;
import org.spaceodt.webex.wire.WireListener;
import org.spaceodt.webex.wire.redaction.Redaction;

/** Remembers the last writes, without their secrets, by TrackingID. */
public final class WriteCalls implements WireListener {
    /** Longer bodies are cut: one of them may be a list of thousands. */
    private static final int LONGEST_BODY = 1 << 16;

    private static final String READ = "GET";

    private final Redaction redaction;
    private final Map<String, List<Write>> byTrackingId;

    /** @param most TrackingIDs that are remembered at once; the oldest is forgotten first */
    public WriteCalls(Redaction redaction, int most) {
        this.redaction = redaction;
        this.byTrackingId = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, List<Write>> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * @param template path with names for ids
     * @param status 0 when no whole answer came
     */
    public record Write(String method, String template, String request, int status, String answer, String trackingId) {}

    @Override
    public void exchanged(Exchange exchange) {
        if (exchange.method().equals(READ)) {
            return;
        }
        Write write = new Write(
                exchange.method(),
                exchange.template(),
                body(exchange.request().headers(), exchange.request().body()),
                exchange.reply().map(Reply::status).orElse(0),
                exchange.reply()
                        .map(reply -> body(reply.headers(), reply.body()))
                        .orElse(""),
                redaction.text(exchange.trackingId()));
        synchronized (byTrackingId) {
            byTrackingId
                    .computeIfAbsent(exchange.trackingId(), id -> new ArrayList<>(1))
                    .add(write);
        }
    }

    /** In the order of the tries. */
    public List<Write> of(String trackingId) {
        synchronized (byTrackingId) {
            return List.copyOf(byTrackingId.getOrDefault(trackingId, List.of()));
        }
    }

    /** JSON without secrets: the values of fields that are named like one, and known values wherever they are. */
    public String withoutSecrets(String json) {
        return redaction.json(json);
    }

    private String body(List<Header> headers, byte[] content) {
        return content.length == 0
                ? ""
                : redaction.body(headers, content, LONGEST_BODY).text();
    }
}
