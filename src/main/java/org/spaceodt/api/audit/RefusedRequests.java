package org.spaceodt.api.audit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.spaceodt.access.Caller;
import org.spaceodt.api.access.Callers;
import org.spaceodt.api.access.LogIns;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.audit.AuditTrail;
import org.spaceodt.audit.RefusalBudget;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.act.About;
import org.spaceodt.job.act.Act;
import org.spaceodt.job.act.ActEnd;

/**
 * Keeps in the audit trail who was not let in, and who may not: once it was answered, and not more than a {@link RefusalBudget} takes. What
 * was left out is told as a number when that time is over, and when the server ends.
 */
@Singleton
class RefusedRequests {
    private static final Logger LOG = Logger.getLogger(RefusedRequests.class);
    private static final String TOLD = "space-odt.told";
    /** Before whoever may refuse: all of them. */
    private static final int FIRST = 11_000;

    private static final Set<Integer> STATUSES = Set.of(401, 403, 429);
    /** What the trail calls what nobody can be asked about. */
    private static final String NOBODY = "?";

    private static final String PROGRAM = "space-odt";
    private static final String LEFT_OUT = "refusals left out";

    private final Backend backend;
    private final Callers callers;
    private final Duration length;
    private final RefusalBudget budget;
    private final AtomicBoolean waits = new AtomicBoolean();

    /** @param length {@code space-odt.refusals.time}: for how long the trail takes so many */
    RefusedRequests(
            Backend backend,
            Callers callers,
            @ConfigProperty(name = "space-odt.refusals.time", defaultValue = "10M") Duration length) {
        this.backend = backend;
        this.callers = callers;
        this.length = length;
        this.budget = new RefusalBudget(length, () -> System.nanoTime() / 1_000_000);
        backend.beforeClose(this::tellLeftOut);
    }

    void stand(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    exchange.addEndHandler(ended -> look(exchange));
                    exchange.next();
                },
                FIRST);
    }

    /** The trail has it already. */
    static void isTold(RoutingContext exchange) {
        exchange.put(TOLD, true);
    }

    private void look(RoutingContext exchange) {
        int status = exchange.response().getStatusCode();
        if (!STATUSES.contains(status) || exchange.get(TOLD) != null || !backend.isOpen()) {
            return;
        }
        String address = exchange.request().remoteAddress().hostAddress();
        if (budget.takes(address)) {
            Optional<Caller> caller = callers.of(exchange);
            String who =
                    caller.map(Caller::name).or(() -> LogIns.tried(exchange)).orElse(NOBODY);
            Act.How how =
                    caller.map(known -> Act.How.valueOf(known.how().name())).orElse(Act.How.NOBODY);
            String operation = operation(exchange);
            inBackground(address, () -> {
                AuditTrail trail = new AuditTrail(backend.store());
                trail.tell(trail.act(who, how, address, operation, ""), ActEnd.REFUSED, status);
            });
        } else if (waits.compareAndSet(false, true)) {
            exchange.vertx().setTimer(Math.max(1, length.toMillis()), over -> {
                waits.set(false);
                Infrastructure.getDefaultWorkerPool().execute(this::tellLeftOut);
            });
        }
    }

    /** Whatever stands in an address, no key does in the trail. */
    private static String operation(RoutingContext exchange) {
        return LogIns.operation(exchange)
                .orElseGet(() -> exchange.request().method() + " "
                        + Arrays.stream(exchange.normalizedPath().split("/", -1))
                                .map(AuditTrail::named)
                                .collect(Collectors.joining("/")));
    }

    /** The store takes its time, and nobody waits for it: not the event loop, and not who was refused. */
    private void inBackground(String address, Runnable told) {
        try {
            Infrastructure.getDefaultWorkerPool().execute(() -> {
                try {
                    told.run();
                } catch (StoreUnavailable | Refusal e) {
                    budget.leaveOut(address);
                }
            });
        } catch (RejectedExecutionException e) {
            budget.leaveOut(address);
        }
    }

    private void tellLeftOut() {
        for (RefusalBudget.LeftOut some : budget.leftOut()) {
            try {
                AuditTrail trail = new AuditTrail(backend.store());
                trail.tell(
                        trail.act(PROGRAM, Act.How.ITSELF, some.address(), LEFT_OUT, ""),
                        new About(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.of(some.count())),
                        ActEnd.DONE,
                        0);
            } catch (StoreUnavailable | Refusal e) {
                LOG.warn("The audit trail cannot take that " + some.count() + " refusals were left out: "
                        + e.getMessage());
            }
        }
    }
}
