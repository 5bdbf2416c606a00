package org.spaceodt.api.server;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.problem.RefusedExchange;

/**
 * The requests that are being answered, so that a server which stops can let them end. Those that come then are refused: whoever sent them
 * asks another server. Probes are answered until the port closes. Thread-safe.
 */
@Singleton
public class OpenRequests {
    /** Before everything but the gatekeeper, whose refusals are answered at once. */
    private static final int EARLY = 9_000;

    private static final String PROBES = "/q/health";
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(OpenRequests.class);

    private final RefusedExchange refused;
    private final Duration patience;
    /** One party is the server itself. */
    private final Phaser open = new Phaser(1);

    private volatile boolean ending;

    /** @param patience {@code space-odt.stop.requests}: how long a server that stops waits for open requests */
    OpenRequests(
            RefusedExchange refused,
            @ConfigProperty(name = "space-odt.stop.requests", defaultValue = "10S") Duration patience) {
        this.refused = refused;
        this.patience = patience;
    }

    void count(@Observes Filters filters) {
        filters.register(this::look, EARLY);
    }

    private void look(RoutingContext exchange) {
        if (exchange.normalizedPath().startsWith(PROBES)) {
            exchange.next();
            return;
        }
        open.register();
        exchange.addEndHandler(done -> open.arriveAndDeregister());
        if (ending) {
            refused.refuse(exchange, Refusal.of(ProblemKind.NOT_READY).after(AGAIN));
        } else {
            exchange.next();
        }
    }

    /** Whether nothing new is begun: what goes on for long comes to an end by itself then. */
    boolean areEnding() {
        return ending;
    }

    /** Takes no more, and waits a while for those that are there. */
    void end() throws InterruptedException {
        ending = true;
        try {
            open.awaitAdvanceInterruptibly(open.arrive(), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warnf("%d requests did not end within %s, and are broken off", open.getUnarrivedParties(), patience);
        }
    }
}
