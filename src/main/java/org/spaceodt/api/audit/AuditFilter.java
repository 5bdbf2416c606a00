package org.spaceodt.api.audit;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.spaceodt.access.Caller;
import org.spaceodt.api.access.Callers;
import org.spaceodt.api.access.LogIns;
import org.spaceodt.api.server.Backend;
import org.spaceodt.api.server.OperationRules;
import org.spaceodt.audit.AuditTrail;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.act.Act;
import org.spaceodt.job.act.ActEnd;

/**
 * Keeps in the audit trail who asks for something that changes something, before it is done and before it is held against roles. A store
 * that cannot take it refuses the request. How it ended is kept before it is answered.
 */
@Singleton
class AuditFilter {
    private static final Logger LOG = Logger.getLogger(AuditFilter.class);
    private static final Set<String> LOOKS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ACT = "space-odt.act";
    /** Before roles are looked at: who is refused is told, too. */
    private static final int BEFORE_ROLES = 4_000;

    private static final int REFUSED = 400;
    private static final int FAILED = 500;

    /** Filters are made before the container has what it stands on. */
    private final Provider<Backend> backend;

    private final Provider<Callers> callers;
    private final OperationRules operations;

    AuditFilter(Provider<Backend> backend, Provider<Callers> callers, OperationRules operations) {
        this.backend = backend;
        this.callers = callers;
        this.operations = operations;
    }

    /** @throws StoreUnavailable when the store cannot take it */
    @ServerRequestFilter(priority = BEFORE_ROLES)
    public void begin(ResteasyReactiveContainerRequestContext request, RoutingContext exchange) {
        // Threads are used again.
        Act.leave();
        Optional<Caller> caller = callers.get().of(exchange);
        Optional<String> way = LogIns.operation(exchange);
        // Who wants in is told when it is known who that is.
        if (LOOKS.contains(request.getMethod()) || caller.isEmpty() || way.equals(Optional.of(LogIns.IN))) {
            return;
        }
        AuditTrail trail = new AuditTrail(backend.get().store());
        Act act = trail.act(
                name(caller.get()),
                Act.How.valueOf(caller.get().how().name()),
                exchange.request().remoteAddress().hostAddress(),
                way.or(() -> operations.of(request).map(OperationRules.Operation::id))
                        .orElseGet(() -> request.getMethod() + " " + exchange.normalizedPath()),
                named(request));
        trail.begin(act);
        RefusedRequests.isTold(exchange);
        request.setProperty(ACT, act);
    }

    private static String named(ResteasyReactiveContainerRequestContext request) {
        return request.getUriInfo().getPathParameters().values().stream()
                .flatMap(Collection::stream)
                .map(AuditTrail::named)
                .collect(Collectors.joining(" "));
    }

    /** Where nobody is asked it is whoever started the server. */
    private String name(Caller caller) {
        return caller.how() == Caller.How.LOCAL
                ? backend.get().place().origin().operator().orElse(caller.name())
                : caller.name();
    }

    @ServerResponseFilter
    public void end(ResteasyReactiveContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ACT) instanceof Act act) {
            int status = response.getStatus();
            ActEnd end = status < REFUSED ? ActEnd.DONE : status < FAILED ? ActEnd.REFUSED : ActEnd.FAILED;
            try {
                new AuditTrail(backend.get().store()).end(act, end, status);
            } catch (StoreUnavailable e) {
                // It is done, and told that it began: it stays open.
                LOG.warn("The audit trail cannot take how " + act.operation() + " ended: " + e.getMessage());
            }
        }
    }
}
