package org.spaceodt.api.access;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.spaceodt.access.Caller;
import org.spaceodt.access.Role;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.OperationRules;

/**
 * Holds who asks against what the operation takes. It sees the operation that is about to be done, however its address was written. What
 * the document says nothing of are pages: a viewer may read them, and what they send takes an operator.
 */
@Singleton
class RoleFilter {
    private static final String NEEDED = "space-odt.role";

    private final OperationRules rules;
    /** Filters are made before the container has what it stands on. */
    private final Provider<Callers> callers;

    RoleFilter(OperationRules rules, Provider<Callers> callers) {
        this.rules = rules;
        this.callers = callers;
    }

    /** What a request took that was let in; empty where nobody asked. */
    static Optional<Role> needed(RoutingContext exchange) {
        return Optional.ofNullable(exchange.get(NEEDED));
    }

    /** @throws Refusal when it is not for whoever asks */
    @ServerRequestFilter
    public void look(ResteasyReactiveContainerRequestContext request, RoutingContext exchange) {
        Optional<Caller> caller = callers.get().of(exchange);
        if (OpenPaths.has(exchange)
                || caller.filter(who -> who.how() == Caller.How.LOCAL).isPresent()) {
            return;
        }
        Role needed = rules.of(request)
                .flatMap(OperationRules.Operation::role)
                .orElse(reads(exchange) ? Role.VIEWER : Role.OPERATOR);
        exchange.put(NEEDED, needed);
        if (!caller.orElseThrow(() -> Refusal.of(ProblemKind.LOG_IN)).may(needed)) {
            throw Refusal.of(ProblemKind.NOT_ALLOWED, caller.get().name(), needed.code());
        }
    }

    private static boolean reads(RoutingContext exchange) {
        HttpMethod method = exchange.request().method();
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }
}
