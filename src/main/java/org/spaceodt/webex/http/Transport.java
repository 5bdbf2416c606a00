package org.spaceodt.webex.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;
import io.vertx.core.net.TrustOptions;
import java.util.concurrent.TimeUnit;

/**
 * Sends requests over pooled HTTP/1.1 connections and waits for whole answers. Blocking and thread-safe; not to be called
 * from an event loop. It verifies certificates, follows no redirect and repeats nothing.
 */
public final class Transport implements AutoCloseable {
    /** Above any ceiling of calls in flight, so that the pool never is the limit. */
    private static final int POOL = 1024;
    /** Servers close idle connections after a minute or so; a connection that may be closed any moment is not reused. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final HttpClient client;
    private final ConnectionSettings settings;

    public Transport(Vertx vertx, ConnectionSettings settings) {
        this.client = vertx.httpClientBuilder()
                .with(options(settings))
                .with(new PoolOptions().setHttp1MaxSize(POOL))
                // What goes wrong on a connection is told by the attempt that used it, not by a line of log.
                .withConnectHandler(connection -> connection.exceptionHandler(trouble -> {}))
                .build();
        this.settings = settings;
    }

    /**
     * Makes one attempt. It returns when the answer is whole, it is clear that there will be none, or the caller is
     * interrupted (which stays to be seen on the thread).
     */
    public Delivery deliver(Outgoing outgoing) {
        Attempt attempt = new Attempt(outgoing, settings);
        attempt.start(client);
        return attempt.await();
    }

    @Override
    public void close() {
        client.close();
    }

    private static HttpClientOptions options(ConnectionSettings settings) {
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setSslHandshakeTimeout(settings.connectTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setVerifyHost(true)
                .setDecompressionSupported(true);
        settings.trust().ifPresent(manager -> options.setTrustOptions(TrustOptions.wrap(manager)));
        settings.proxy().ifPresent(proxy -> options.setProxyOptions(through(proxy)));
        return options;
    }

    private static ProxyOptions through(Proxy proxy) {
        ProxyOptions options =
                new ProxyOptions().setType(ProxyType.HTTP).setHost(proxy.host()).setPort(proxy.port());
        proxy.user().ifPresent(options::setUsername);
        proxy.password().ifPresent(options::setPassword);
        return options;
    }
}
