package org.spaceodt.api.health;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.spaceodt.api.server.Backend;
import org.spaceodt.api.server.OperationTemplate;
import org.spaceodt.app.metrics.HttpMeters;

/** Counts every request, also those that are refused at the door, by the operation that it leads to. */
@Singleton
public class RequestCounting {
    /** Before whoever may refuse it. */
    private static final int FIRST = 20_000;

    private static final String TEMPLATE = "space-odt.template";

    /** This is made while the program is built, when that cannot be yet. */
    private final Provider<Backend> backend;

    RequestCounting(Provider<Backend> backend) {
        this.backend = backend;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::count, FIRST);
    }

    private void count(RoutingContext exchange) {
        backend.get().meters().ifPresent(meters -> count(exchange, meters.http()));
        exchange.next();
    }

    private static void count(RoutingContext exchange, HttpMeters meters) {
        long began = System.nanoTime();
        meters.began();
        exchange.addEndHandler(end -> meters.ended(
                exchange.request().method().name(),
                exchange.get(TEMPLATE),
                exchange.response().getStatusCode(),
                System.nanoTime() - began));
    }

    /** Before whoever may refuse it there, too: it is known by now which operation it is. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION - 1)
    public void know(ResteasyReactiveContainerRequestContext request, RoutingContext exchange) {
        RuntimeResource resource = ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getTarget();
        Optional.ofNullable(resource)
                .map(OperationTemplate::of)
                .ifPresent(template -> exchange.put(TEMPLATE, template));
    }
}
