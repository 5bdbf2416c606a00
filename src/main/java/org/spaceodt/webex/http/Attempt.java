package org.spaceodt.webex.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.spaceodt.webex.cause.NoAnswer;
import org.spaceodt.webex.wire.Header;
import org.spaceodt.webex.wire.Reply;
import org.spaceodt.webex.wire.Timings;

/** The life of one attempt: a connection, the request, the head of the answer, its body. */
final class Attempt {
    private final Outgoing outgoing;
    private final ConnectionSettings settings;
    private final CompletableFuture<Delivery> ended = new CompletableFuture<>();
    private final long begun = System.nanoTime();
    private final long begunMillis = System.currentTimeMillis();

    /** Guarded by this: an attempt that was given up must not be sent any more. */
    private boolean givenUp;

    private HttpClientRequest request;

    private volatile long connected;
    private volatile long sent;
    private volatile long answering;
    private volatile String remoteAddress = "";

    Attempt(Outgoing outgoing, ConnectionSettings settings) {
        this.outgoing = outgoing;
        this.settings = settings;
    }

    void start(HttpClient client) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(outgoing.method()))
                .setAbsoluteURI(outgoing.url().toString())
                .setFollowRedirects(false);
        for (Header header : outgoing.message().headers()) {
            options.addHeader(header.name(), header.value());
        }
        client.request(options)
                .onSuccess(this::send)
                .onFailure(trouble -> lost(Delivery.Reach.NOT_SENT, onTheWay(NoAnswer.of(trouble))));
    }

    Delivery await() {
        try {
            return ended.get(outgoing.patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (giveUp()) {
                lost(Delivery.Reach.PERHAPS_DONE, answering == 0 ? NoAnswer.TIMEOUT : NoAnswer.ENDLESS);
            } else {
                lost(Delivery.Reach.NOT_SENT, onTheWay(NoAnswer.CONNECT_TIMEOUT));
            }
            hangUp();
            return ended.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lost(
                    giveUp() ? Delivery.Reach.PERHAPS_DONE : Delivery.Reach.NOT_SENT,
                    NoAnswer.BROKEN,
                    ConnectionFailure.INTERRUPTED);
            hangUp();
            return ended.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void send(HttpClientRequest ready) {
        // What goes wrong is told by the failure of the response.
        ready.exceptionHandler(trouble -> {});
        connected = System.nanoTime();
        SocketAddress address = ready.connection().remoteAddress();
        remoteAddress = address == null || address.hostAddress() == null ? "" : address.hostAddress();
        synchronized (this) {
            if (givenUp || isOverdue()) {
                lost(Delivery.Reach.NOT_SENT, onTheWay(NoAnswer.CONNECT_TIMEOUT));
                ready.reset();
                return;
            }
            request = ready;
        }
        ready.continueHandler(more -> answering = System.nanoTime());
        ready.earlyHintsHandler(hints -> answering = System.nanoTime());
        ready.response().onSuccess(this::receive).onFailure(trouble -> broken(NoAnswer.of(trouble)));
        byte[] body = outgoing.message().body();
        if (body.length == 0) {
            ready.end();
        } else {
            ready.end(Buffer.buffer(body));
        }
        sent = System.nanoTime();
    }

    /** This process, or its machine, may have been halted since: what is sent so late, nobody counts on any more. */
    private boolean isOverdue() {
        // One clock stands still while a machine is suspended, the other can be turned: the one that says more counts.
        return System.nanoTime() - begun >= outgoing.patience().toNanos()
                || System.currentTimeMillis() - begunMillis
                        >= outgoing.patience().toMillis();
    }

    /** Where there is a proxy, it is the proxy that could not be reached. */
    private NoAnswer onTheWay(NoAnswer reason) {
        return switch (reason) {
            case REFUSED, CONNECT_TIMEOUT, UNKNOWN_HOST -> settings.proxy().isPresent() ? NoAnswer.PROXY : reason;
            case TIMEOUT, TLS, PROXY, BROKEN, TOO_LARGE, ENDLESS -> reason;
        };
    }

    private void receive(HttpClientResponse response) {
        answering = System.nanoTime();
        BoundedBody body = new BoundedBody(settings.largestAnswer());
        response.handler(part -> {
            if (!body.took(part)) {
                lost(Delivery.Reach.UNUSABLE_ANSWER, NoAnswer.TOO_LARGE, body.trouble());
                hangUp();
            }
        });
        response.exceptionHandler(trouble -> {
            NoAnswer reason = NoAnswer.of(trouble);
            if (reason == NoAnswer.TOO_LARGE) {
                broken(reason);
            } else {
                lost(Delivery.Reach.PERHAPS_DONE, NoAnswer.BROKEN, ConnectionFailure.IN_THE_ANSWER);
            }
        });
        response.endHandler(end -> body.whole()
                .ifPresent(bytes ->
                        ended.complete(new Delivery.Answered(reply(response, bytes), timings(), remoteAddress))));
    }

    /** What is too large would be so again. */
    private void broken(NoAnswer reason) {
        lost(reason == NoAnswer.TOO_LARGE ? Delivery.Reach.UNUSABLE_ANSWER : Delivery.Reach.PERHAPS_DONE, reason);
    }

    private static Reply reply(HttpClientResponse response, byte[] body) {
        return new Reply(
                response.statusCode(),
                response.statusMessage() == null ? "" : response.statusMessage(),
                headers(response),
                body);
    }

    /** @return whether the request had left, or may have; if not, it never will */
    private synchronized boolean giveUp() {
        givenUp = true;
        return request != null;
    }

    private void hangUp() {
        HttpClientRequest open;
        synchronized (this) {
            open = request;
        }
        if (open != null) {
            open.reset();
        }
    }

    private void lost(Delivery.Reach reach, NoAnswer reason) {
        lost(reach, reason, ConnectionFailure.inWords(reason));
    }

    private void lost(Delivery.Reach reach, NoAnswer reason, String trouble) {
        ended.complete(new Delivery.Lost(reach, reason, trouble, timings(), remoteAddress));
    }

    private static List<Header> headers(HttpClientResponse response) {
        List<Header> headers = new ArrayList<>(response.headers().size());
        response.headers().forEach((name, value) -> headers.add(new Header(name, value)));
        return headers;
    }

    private Timings timings() {
        long now = System.nanoTime();
        return new Timings(
                between(begun, connected), between(connected, sent), between(sent, answering), between(answering, now));
    }

    private static OptionalLong between(long from, long to) {
        return from == 0 || to == 0 ? OptionalLong.empty() : OptionalLong.of(Math.max(0, to - from));
    }
}
