package org.spaceodt.webex;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.webex.cause.CauseLine;
import org.spaceodt.webex.http.Content;
import org.spaceodt.webex.http.Delivery;
import org.spaceodt.webex.http.Headers;
import org.spaceodt.webex.http.Outgoing;
import org.spaceodt.webex.http.Redirect;
import org.spaceodt.webex.http.Transport;
import org.spaceodt.webex.pace.HeldTooLong;
import org.spaceodt.webex.pace.Lane;
import org.spaceodt.webex.pace.Ticket;
import org.spaceodt.webex.retry.Try;
import org.spaceodt.webex.token.AccessToken;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.Header;
import org.spaceodt.webex.wire.Message;
import org.spaceodt.webex.wire.Reply;
import org.spaceodt.webex.wire.redaction.Redaction;

/** Makes one try: waits for its turn, sends, tells the pace and the listener how it went. */
final class Sender {
    private static final byte[] NOTHING = {};
    private static final String AGENT = "space-odt";
    private static final int REFUSED = 429;
    private static final int MOST_REDIRECTS = 5;

    private final Line line;
    private final Lane lane;
    private final Fence fence;

    Sender(Line line, Lane lane) {
        this(line, lane, Fence.NONE);
    }

    private Sender(Line line, Lane lane, Fence fence) {
        this.line = line;
        this.lane = lane;
        this.fence = fence;
    }

    Sender fencedBy(Fence other) {
        return new Sender(line, lane, other);
    }

    /** @param patience with one try */
    record Line(Access access, Transport transport, Duration patience, Rehearsal rehearsal) {}

    boolean rehearses() {
        return line.rehearsal().isOne();
    }

    /** @throws HeldTooLong when the API asks everybody to wait longer than anybody will; nothing was sent */
    Delivery send(Request request, Try made, Optional<AccessToken> token) throws HeldTooLong {
        try (Ticket ticket = lane.enter(request.operation().family())) {
            Delivery delivery = deliver(new Hop(request, made, ticket.waited()), token);
            if (delivery instanceof Delivery.Answered answered) {
                if (answered.reply().status() == REFUSED) {
                    ticket.refused(Headers.retryAfter(answered.reply()));
                } else {
                    ticket.accepted();
                }
            }
            return delivery;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Delivery.Lost.whileWaiting();
        }
    }

    /** A value that was learned on the way and must not be written down. */
    void keepSecret(String value) {
        line.access().watch().secrets().add(value);
    }

    private record Hop(Request request, Try made, Duration waited) {}

    /** Reads are followed when they are redirected to where they were asked. */
    private Delivery deliver(Hop hop, Optional<AccessToken> token) {
        URI url = hop.request().url(line.access().address());
        Delivery delivery = exchange(hop, url, token);
        Hop next = new Hop(hop.request(), hop.made(), Duration.ZERO);
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            Optional<URI> target = Redirect.target(hop.request().operation(), url, delivery);
            if (target.isEmpty()) {
                return delivery;
            }
            url = target.get();
            delivery = exchange(next, url, token);
        }
        return delivery;
    }

    private Delivery exchange(Hop hop, URI url, Optional<AccessToken> token) {
        Instant started = Instant.now();
        Message message = message(hop, token);
        String method = hop.request().operation().method();
        if (!hop.request().operation().isRead()) {
            fence.pass();
        }
        Delivery delivery = line.transport().deliver(new Outgoing(method, url, message, line.patience()));
        Optional<Reply> reply =
                delivery instanceof Delivery.Answered answered ? Optional.of(answered.reply()) : Optional.empty();
        reply.ifPresent(line.rehearsal()::note);
        line.access()
                .watch()
                .listener()
                .exchanged(new Exchange(
                        method,
                        url,
                        hop.request().operation().template(),
                        hop.made().number(),
                        reply.flatMap(Headers::trackingId)
                                .map(this::shownId)
                                .orElse(hop.made().trackingId()),
                        started,
                        hop.waited(),
                        delivery.timings(),
                        message,
                        reply,
                        delivery instanceof Delivery.Lost lost ? lost.trouble() : "",
                        delivery.remoteAddress()));
        return delivery;
    }

    private String shownId(String trackingId) {
        return new Redaction(line.access().watch().secrets()).text(CauseLine.ofCode(trackingId));
    }

    private static Message message(Hop hop, Optional<AccessToken> token) {
        List<Header> headers = new ArrayList<>(6);
        token.ifPresent(some -> headers.add(new Header("Authorization", some.authorization())));
        headers.add(new Header("TrackingID", hop.made().trackingId()));
        headers.add(new Header("Accept", "application/json"));
        headers.add(new Header("User-Agent", AGENT));
        Optional<Content> body = hop.request().body();
        body.ifPresent(content -> headers.add(new Header("Content-Type", content.type())));
        return new Message(headers, body.map(Content::bytes).orElse(NOTHING));
    }
}
