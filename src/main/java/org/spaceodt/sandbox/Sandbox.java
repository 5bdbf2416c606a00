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
 * The simulated tenant, served at {@code http://127.0.0.1:PORT/v1}. It only reads: every operation but GET is refused. How it
 * behaves can be changed while it runs, at {@code /_sandbox/control}. Start and close it from a thread that may block, not from an event loop.
 */
public final class Sandbox implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int PATIENCE_SECONDS = 10;
    private static final int LONGEST_LINE = 32 * 1024;

    private final HttpServer server;
    private final Stage stage;
    private final Delays delays;

    private Sandbox(HttpServer server, Stage stage, Delays delays) {
        this.server = server;
        this.stage = stage;
        this.delays = delays;
    }

    /**
     * Starts to serve on the loopback address.
     *
     * @param port 0 for any free port
     * @throws SandboxException when the port is taken
     */
    public static Sandbox start(Vertx vertx, SandboxOptions options, int port) {
        Stage stage = new Stage(options, System::nanoTime);
        Delays delays = new Delays(vertx);
        Gate gate = new Gate(new Api(new Tenant(options.census())), stage, new Replies(delays, stage));
        HttpServer server = vertx.createHttpServer(http(port)).requestHandler(gate);
        await(server.listen(), "The sandbox cannot listen on " + HOST + ":" + port + "; is the port taken?");
        return new Sandbox(server, stage, delays);
    }

    /** What stands for {@code https://webexapis.com/v1}. */
    public URI baseUrl() {
        return URI.create("http://" + HOST + ":" + port() + "/v1");
    }

    /** Where the behaviour is shown and changed; no part of the API. */
    public URI controlUrl() {
        return URI.create("http://" + HOST + ":" + port() + Control.PATH);
    }

    public int port() {
        return server.actualPort();
    }

    /** Requests answered since the start or the last reset, errors included. */
    public long requests() {
        return stage.counters().requests();
    }

    /** Those of them that were answered 429. */
    public long rateLimited() {
        return stage.counters().rateLimited();
    }

    @Override
    public void close() {
        try (delays) {
            await(server.close(), "The sandbox did not stop.");
        }
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
