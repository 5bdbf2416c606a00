package org.spaceodt.sandbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.spaceodt.sandbox.api.Api;
import org.spaceodt.sandbox.tenant.Tenant;

/**
 * The simulated tenant, served at {@code http://127.0.0.1:PORT/v1}. It only reads: every operation but GET is refused. Any token that is
 * not blank is good. Start and close it from a thread that may block, not from an event loop.
 */
public final class Sandbox implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int PATIENCE_SECONDS = 10;
    private static final int LONGEST_LINE = 32 * 1024;

    private final HttpServer server;
    private final Gate gate;

    private Sandbox(HttpServer server, Gate gate) {
        this.server = server;
        this.gate = gate;
    }

    /**
     * Starts to serve on the loopback address.
     *
     * @param port 0 for any free port
     * @throws SandboxException when the port is taken
     */
    public static Sandbox start(Vertx vertx, SandboxOptions options, int port) {
        Gate gate = new Gate(vertx, new Api(new Tenant(options.census())), options);
        HttpServer server = vertx.createHttpServer(http(port)).requestHandler(gate);
        await(server.listen(), "The sandbox cannot listen on " + HOST + ":" + port + "; is the port taken?");
        return new Sandbox(server, gate);
    }

    /** What stands for {@code https://webexapis.com/v1}. */
    public URI baseUrl() {
        return URI.create("http://" + HOST + ":" + port() + "/v1");
    }

    public int port() {
        return server.actualPort();
    }

    /** Requests answered so far, errors included. */
    public long requests() {
        return gate.requests();
    }

    /** Requests answered with 429 so far. */
    public long rateLimited() {
        return gate.rateLimited();
    }

    @Override
    public void close() {
        await(server.close(), "The sandbox did not stop.");
    }

    /**
     * HTTP/1.1 only: no upgrade to HTTP/2 that would have to be negotiated first, and always a Host header for the next links. The request
     * line must hold the 85 ids that GET /people takes.
     */
    private static HttpServerOptions http(int port) {
        return new HttpServerOptions()
                .setHost(HOST)
                .setPort(port)
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LONGEST_LINE);
    }

    private static void await(Future<?> future, String problem) {
        try {
            future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new SandboxException(problem, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxException(problem, e);
        }
    }
}
