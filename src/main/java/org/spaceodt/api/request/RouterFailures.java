package org.spaceodt.api.request;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.spaceodt.api.problem.ParserFailure;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.problem.RefusedExchange;

/** Requests that fail before a resource has them, or after: they, too, are answered with problem details. */
@Singleton
class RouterFailures {
    private static final Logger LOG = Logger.getLogger(RouterFailures.class);
    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;
    private static final int FAULT = 500;

    private final RefusedExchange refused;

    RouterFailures(RefusedExchange refused) {
        this.refused = refused;
    }

    void stand(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        // What no route has seen, such as a path that is not properly encoded.
        IntStream.rangeClosed(FIRST_ERROR, LAST_ERROR).forEach(status -> router.errorHandler(status, this::failed));
    }

    private void failed(RoutingContext exchange) {
        if (exchange.response().ended() || exchange.response().headWritten()) {
            // Who is answered already, because not all of the request came in time.
            exchange.request().connection().close();
            return;
        }
        Throwable why = exchange.failure();
        boolean theirs = exchange.statusCode() < FAULT;
        if (!theirs && (why == null || !ParserFailure.is(why))) {
            LOG.error(
                    "A fault of the program: " + exchange.request().method() + " "
                            + exchange.request().path(),
                    why);
            refused.refuse(exchange, Refusal.of(ProblemKind.FAULT));
        } else {
            refused.refuse(exchange, Refusal.of(ProblemKind.ofStatus(theirs ? exchange.statusCode() : FIRST_ERROR)));
        }
    }
}
