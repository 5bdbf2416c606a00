package org.spaceodt.api.health;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.metrics.ServerMeters;

/**
 * A port of its own for probes and metrics, which asks nobody who they are and answers nothing else. While it is open, the port of the
 * server answers neither; where it cannot be had, that port goes on to.
 */
@Singleton
public class Probes {
    /** The setting that says where, such as {@code http://0.0.0.0:9000}. */
    public static final String WHERE = "space-odt.management";

    private static final Logger LOG = Logger.getLogger(Probes.class);
    private static final String METRICS = "/q/metrics";
    private static final int UP = 200;
    private static final int DOWN = 503;
    private static final int NOTHING_HERE = 404;
    /** A probe says little, and leaves at once. */
    private static final int LONGEST_HEADERS = 4_096;

    private static final int IDLE_SECONDS = 30;

    private final Vertx vertx;
    private final Backend backend;
    private final Optional<URI> where;
    private final SmallRyeHealthReporter reporter;
    private final Map<String, Supplier<Uni<SmallRyeHealth>>> answers;
    private volatile boolean open;

    Probes(
            Vertx vertx,
            SmallRyeHealthReporter reporter,
            Backend backend,
            @ConfigProperty(name = WHERE) Optional<URI> where) {
        this.vertx = vertx;
        this.backend = backend;
        this.where = where;
        this.reporter = reporter;
        this.answers = Map.of(
                "/q/health", reporter::getHealthAsync,
                "/q/health/ready", reporter::getReadinessAsync,
                "/q/health/live", reporter::getLivenessAsync,
                "/q/health/started", reporter::getStartupAsync);
    }

    void start(@Observes StartupEvent started) {
        where.ifPresent(this::listen);
    }

    private void listen(URI at) {
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                        .setMaxHeaderSize(LONGEST_HEADERS)
                        .setIdleTimeout(IDLE_SECONDS))
                .requestHandler(this::answer);
        try {
            server.listen(at.getPort(), at.getHost().replaceAll("[\\[\\]]", ""))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            open = true;
        } catch (CompletionException e) {
            LOG.warn("Probes stay on the port of the server: " + e.getCause().getMessage());
        }
    }

    /** Whether probes ask elsewhere than at the port of the server. */
    public boolean areElsewhere() {
        return open;
    }

    private void answer(HttpServerRequest request) {
        Supplier<Uni<SmallRyeHealth>> asked = answers.get(request.path());
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        if (reads && request.path().equals(METRICS)) {
            metrics(request);
        } else if (asked == null || !reads) {
            request.response().setStatusCode(NOTHING_HERE).end();
        } else {
            asked.get().subscribe().with(health -> say(request, health), failed -> request.response()
                    .setStatusCode(DOWN)
                    .end());
        }
    }

    private void metrics(HttpServerRequest request) {
        Optional<ServerMeters> meters = backend.meters();
        if (meters.isEmpty()) {
            request.response().setStatusCode(DOWN).end();
        } else {
            meters.get().text().whenComplete((text, failed) -> {
                if (failed == null) {
                    request.response()
                            .putHeader("Content-Type", ServerMeters.TYPE)
                            .putHeader("Cache-Control", "no-store")
                            .end(text);
                } else {
                    request.response().setStatusCode(DOWN).end();
                }
            });
        }
    }

    private void say(HttpServerRequest request, SmallRyeHealth health) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        reporter.reportHealth(json, health);
        request.response()
                .setStatusCode(health.isDown() ? DOWN : UP)
                .putHeader("Content-Type", "application/json; charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .end(Buffer.buffer(json.toByteArray()));
    }
}
