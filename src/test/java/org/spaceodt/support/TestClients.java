package org.spaceodt.support;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.spaceodt.webex.Access;
import org.spaceodt.webex.ApiAddress;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexClients;
import org.spaceodt.webex.http.ConnectionSettings;
import org.spaceodt.webex.retry.RetryPolicy;
import org.spaceodt.webex.token.AccessToken;
import org.spaceodt.webex.token.Credentials;
import org.spaceodt.webex.wire.Exchange;
import org.spaceodt.webex.wire.redaction.Secrets;

/** Clients as the product makes them, without its container. Closing it closes their connections. */
public final class TestClients implements AutoCloseable {
    public static final String TOKEN = "the-token-of-the-test";

    private final Vertx vertx = Vertx.vertx();
    private final WebexClients clients;
    private final Queue<Exchange> exchanges = new ConcurrentLinkedQueue<>();

    public TestClients(RetryPolicy patience) {
        clients = new WebexClients(vertx, patience);
    }

    public WebexClient to(String baseUrl) {
        return to(baseUrl, new Credentials.Given(AccessToken.of(TOKEN), Optional.empty()));
    }

    public WebexClient to(String baseUrl, Credentials credentials) {
        return to(baseUrl, credentials, ConnectionSettings.DIRECT);
    }

    public WebexClient to(String baseUrl, Credentials credentials, ConnectionSettings connection) {
        return clients.connect(new Access(
                ApiAddress.of(baseUrl),
                credentials,
                connection,
                1000,
                Optional.empty(),
                new Access.Watch(exchanges::add, new Secrets())));
    }

    /** Without memory of what it did. */
    public WebexClient unwatched(String baseUrl) {
        return clients.connect(new Access(
                ApiAddress.of(baseUrl),
                new Credentials.Given(AccessToken.of(TOKEN), Optional.empty()),
                ConnectionSettings.DIRECT,
                1000,
                Optional.empty(),
                Access.Watch.nobody()));
    }

    /** Every try, in the order in which they ended. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
