package org.spaceodt.api.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.spaceodt.access.Caller;
import org.spaceodt.api.access.draft.LateForms;
import org.spaceodt.api.health.Probes;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.problem.RefusedExchange;
import org.spaceodt.api.server.OperationRules;

/**
 * Once authentication has looked at a request: nobody gets further without being somebody, whatever the request is for, but to what is
 * open. What somebody may do is held against {@link OperationRules} when it is clear which operation it is.
 */
@Singleton
class Entrance {
    /** Between the authentication (200) and the authorization (100) of the container. */
    private static final int AFTER_AUTHENTICATION = 150;

    private static final int SEE_OTHER = 303;

    private final Callers callers;
    private final Probes probes;
    private final RefusedExchange refused;
    private final LogIn logIn;
    private final LateForms late;

    Entrance(Callers callers, Probes probes, RefusedExchange refused, LogIn logIn, LateForms late) {
        this.logIn = logIn;
        this.late = late;
        this.callers = callers;
        this.probes = probes;
        this.refused = refused;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::look, AFTER_AUTHENTICATION);
    }

    private void look(RoutingContext exchange) {
        Optional<Refusal> badKey = StoredAuthentication.refusal(exchange);
        if (badKey.isPresent()) {
            refused.refuse(exchange, badKey.get());
        } else if (probes.areElsewhere() && OpenPaths.isHealth(exchange)) {
            refused.refuse(exchange, Refusal.of(ProblemKind.NO_SUCH_PLACE));
        } else if (OpenPaths.needsNoToken(exchange)) {
            exchange.next();
        } else if (callers.of(exchange).isPresent()) {
            letIn(exchange, callers.of(exchange).get());
        } else if (OpenPaths.has(exchange)) {
            exchange.next();
        } else if (opensPage(exchange)) {
            logIn(exchange, exchange.request().uri());
        } else if (LateForms.is(exchange) && SessionCookie.of(exchange).isPresent()) {
            String session = SessionCookie.of(exchange).get();
            late.keep(exchange, () -> logIn.owner(session), kept -> {
                if (kept) {
                    logIn(exchange, LogInPage.DRAFTS);
                } else {
                    refused.refuse(exchange, Refusal.of(ProblemKind.LOG_IN));
                }
            });
        } else {
            leadPage(exchange);
            refused.refuse(exchange, Refusal.of(ProblemKind.LOG_IN));
        }
    }

    /** A part of a page that a script fetches is not replaced by the page for logging in: all of the page goes there, and comes back. */
    private static void leadPage(RoutingContext exchange) {
        if (exchange.request().headers().contains("HX-Request")) {
            String page = String.valueOf(exchange.request().getHeader("HX-Current-URL"))
                    .replaceFirst("^https?://[^/]*", "");
            exchange.response().putHeader("HX-Redirect", "/login?to=" + Destinations.encoded(Destinations.ours(page)));
        }
    }

    private static void logIn(RoutingContext exchange, String to) {
        exchange.response()
                .setStatusCode(SEE_OTHER)
                .putHeader("Location", "/login?to=" + Destinations.encoded(to))
                .end();
    }

    private void letIn(RoutingContext exchange, Caller caller) {
        if (SessionToken.isMissing(exchange, caller) && !FormToken.owe(exchange)) {
            refused.refuse(exchange, Refusal.of(ProblemKind.NO_TOKEN));
        } else {
            exchange.next();
        }
    }

    /** Somebody follows a link, or types an address, in a browser. */
    private static boolean opensPage(RoutingContext exchange) {
        String accept = exchange.request().getHeader("Accept");
        return exchange.request().method().equals(HttpMethod.GET)
                && exchange.request().getHeader("Authorization") == null
                && accept != null
                && accept.contains("text/html");
    }
}
