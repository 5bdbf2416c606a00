package org.spaceodt.sandbox;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.spaceodt.inventory.exported.DamagedExport;
import org.spaceodt.inventory.exported.Inventory;
import org.spaceodt.sandbox.api.Api;
import org.spaceodt.sandbox.control.ControlActions;
import org.spaceodt.sandbox.control.ControlRoutes;
import org.spaceodt.sandbox.control.HomePage;
import org.spaceodt.sandbox.http.ApiOperations;
import org.spaceodt.sandbox.http.CallExecutor;
import org.spaceodt.sandbox.http.Control;
import org.spaceodt.sandbox.http.Delays;
import org.spaceodt.sandbox.http.Gate;
import org.spaceodt.sandbox.http.Responses;
import org.spaceodt.sandbox.http.WriteObserver;
import org.spaceodt.sandbox.http.WriteRecords;
import org.spaceodt.sandbox.options.SandboxException;
import org.spaceodt.sandbox.options.SandboxOptions;
import org.spaceodt.sandbox.persistence.Keeper;
import org.spaceodt.sandbox.persistence.State;
import org.spaceodt.sandbox.persistence.StateFile;
import org.spaceodt.sandbox.server.ServerState;
import org.spaceodt.sandbox.state.Snapshot;
import org.spaceodt.sandbox.state.WriteJournal;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.time.Times;

/**
 * The simulated tenant, served at {@code http://127.0.0.1:PORT/v1}. What is written to it is read back. How it behaves can be seen and changed while it runs, at
 * {@code /_sandbox}. Start and close it from a thread that may block, not from an event loop.
 */
public final class Sandbox implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final int PATIENCE_SECONDS = 10;
    private static final int LONGEST_LINE = 32 * 1024;
    private static final long KEEP_EVERY_MS = 5_000;

    private final HttpServer server;
    private final ServerState serverState;
    private final HomePage page;
    private final Delays delays;
    private final Kept kept;

    private Sandbox(HttpServer server, ServerState serverState, HomePage page, Delays delays, Kept kept) {
        this.server = server;
        this.serverState = serverState;
        this.page = page;
        this.delays = delays;
        this.kept = kept;
    }

    /**
     * Starts to serve on the loopback address.
     *
     * @param port 0 for any free port
     * @throws SandboxException when the port is taken, or the state cannot be read or kept
     */
    public static Sandbox start(Vertx vertx, SandboxOptions options, int port) {
        return start(vertx, options, port, SandboxEnvironment.real());
    }

    /** @param clock what time it is in the tenant, for what takes time there */
    static Sandbox start(Vertx vertx, SandboxOptions options, int port, Clock clock) {
        SandboxEnvironment real = SandboxEnvironment.real();
        return start(vertx, options, port, new SandboxEnvironment(real.nanoTime(), clock, real.overrides()));
    }

    static Sandbox start(Vertx vertx, SandboxOptions options, int port, SandboxEnvironment environment) {
        return start(vertx, options, port, new Setup(new Tenants.Invented(options.census()), environment));
    }

    /**
     * Starts to serve a tenant that is rebuilt from an export.
     *
     * @param options of which the size of the tenant is of no matter
     * @throws DamagedExport when no tenant can be made of the export; nothing was started then
     * @throws SandboxException when the port is taken, or the state cannot be read or kept
     */
    public static Sandbox startFrom(Vertx vertx, SandboxOptions options, Inventory inventory, int port)
            throws DamagedExport {
        SandboxEnvironment environment = SandboxEnvironment.real();
        Tenant tenant = Tenant.imported(inventory, new Times(environment.clock(), options.lags()));
        return start(vertx, options, port, new Setup(new Tenants.Imported(inventory, tenant), environment));
    }

    /** Who is on the stage, and what is around it. */
    private record Setup(Tenants tenants, SandboxEnvironment environment) {}

    private static Sandbox start(Vertx vertx, SandboxOptions options, int port, Setup setup) {
        SandboxEnvironment environment = setup.environment();
        Tenant tenant = setup.tenants().tenant(new Times(environment.clock(), options.lags()));
        State state = environment.overrides().state(State.of(tenant));
        ServerState serverState = new ServerState(options, environment.nanoTime());
        Optional<Keeper> keeper =
                options.state().map(kept -> new Keeper(vertx, serverState, state, new StateFile(kept.file(), state)));
        keeper.ifPresent(Keeper::begin);
        Delays delays = new Delays(vertx);
        WriteObserver observer = new WriteObserver(serverState.writes());
        WriteRecords records = new WriteRecords(observer::saw);
        Api api = setup.tenants().api(tenant, records, serverState.tokens()::forServiceApp);
        CallExecutor executor = executor(serverState, api, new Wiring(records, observer, environment.overrides()));
        HomePage page = new HomePage(serverState, tenant);
        Gate gate = new Gate(
                executor,
                serverState,
                new Responses(delays, serverState, answering(options, keeper)),
                control(executor, serverState, page, state));
        HttpServer server = vertx.createHttpServer(http(port)).requestHandler(gate);
        await(
                listen(vertx, server, keeper),
                "The sandbox cannot listen on " + HOST + ":" + port + "; is the port taken?");
        return new Sandbox(server, serverState, page, delays, new Kept(records, tenant.snapshot(), keeper));
    }

    private static Consumer<Runnable> answering(SandboxOptions options, Optional<Keeper> keeper) {
        return options.state().filter(SandboxOptions.KeptState::eachWrite).isPresent()
                ? keeper.orElseThrow()::whenKept
                : Runnable::run;
    }

    private static CallExecutor executor(ServerState serverState, Api api, Wiring wiring) {
        ApiOperations operations = wiring.overrides().operations(ApiOperations.of(api), wiring.records());
        return new CallExecutor(operations, serverState, wiring.records(), wiring.observer());
    }

    private static Control control(CallExecutor executor, ServerState serverState, HomePage page, State state) {
        OperationCatalogue catalogue = new OperationCatalogue(executor.operations());
        ControlRoutes routes = new ControlRoutes();
        new ControlActions(serverState, catalogue.families(), catalogue.reader(), state).addTo(routes);
        page.addTo(routes);
        return new Control(routes);
    }

    /** What stands for {@code https://webexapis.com/v1}. */
    public URI baseUrl() {
        return URI.create("http://" + HOST + ":" + port() + "/v1");
    }

    /**
     * The command that its page shows, instead of one of a program that is on the PATH.
     *
     * @param command of the base address, as it is typed
     */
    public void shows(UnaryOperator<String> command) {
        page.shows(command);
    }

    /** Where the behaviour is shown and changed; no part of the API. */
    public URI controlUrl() {
        return URI.create("http://" + HOST + ":" + port() + ControlRoutes.BEHAVIOUR);
    }

    /** The page for people. */
    public URI pageUrl() {
        return URI.create("http://" + HOST + ":" + port() + "/");
    }

    public int port() {
        return server.actualPort();
    }

    /** Requests answered since the start or the last reset, errors included. */
    public long requests() {
        return serverState.counters().requests();
    }

    /** Those of them that were answered 429. */
    public long rateLimited() {
        return serverState.counters().rateLimited();
    }

    /** The latest writes to the tenant. */
    public WriteJournal writes() {
        return kept.writes();
    }

    /** Takes, saves and restores what was written. */
    public Snapshot snapshot() {
        return kept.snapshot();
    }

    /** @throws SandboxException when it does not stop, or its state cannot be kept */
    @Override
    public void close() {
        try (delays) {
            await(server.close(), "The sandbox did not stop.");
            kept.keeper().ifPresent(Keeper::end);
        }
    }

    /** Serves and looks after the state on one event loop, so that no snapshot is taken in the middle of a write. */
    private static Future<HttpServer> listen(Vertx vertx, HttpServer server, Optional<Keeper> keeper) {
        Context loop = vertx.getOrCreateContext();
        Promise<HttpServer> listening = Promise.promise();
        loop.runOnContext(now -> {
            server.listen().onComplete(listening);
            keeper.ifPresent(one -> vertx.setPeriodic(KEEP_EVERY_MS, tick -> one.look()));
        });
        return listening.future();
    }

    /**
     * HTTP/1 only: no upgrade to HTTP/2 that would have to be negotiated first. The request line must hold the 85 ids that GET /people
     * takes. Who asks with {@code Expect: 100-continue} whether to send a body is told to go on: some clients wait for that.
     */
    private static HttpServerOptions http(int port) {
        return new HttpServerOptions()
                .setHost(HOST)
                .setPort(port)
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true)
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

    /** What remains of the writes. */
    private record Kept(WriteJournal writes, Snapshot snapshot, Optional<Keeper> keeper) {}

    /** Who looks on, and what the API is replaced by. */
    private record Wiring(WriteRecords records, WriteObserver observer, SandboxEnvironment.Overrides overrides) {}
}
