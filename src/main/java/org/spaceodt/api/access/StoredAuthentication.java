package org.spaceodt.api.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Supplier;
import org.spaceodt.access.Caller;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.job.StoreUnavailable;

/** Finds out by the store who makes a request. Where it cannot, why is kept in the exchange, for {@link Entrance}. */
abstract class StoredAuthentication implements HttpAuthenticationMechanism {
    private static final String REFUSAL = "space-odt.refusal";

    private final BlockingSecurityExecutor threads;

    StoredAuthentication(BlockingSecurityExecutor threads) {
        this.threads = threads;
    }

    /** Why what a request has lets nobody in: whatever else it has. */
    static Optional<Refusal> refusal(RoutingContext exchange) {
        return Optional.ofNullable(exchange.get(REFUSAL));
    }

    /**
     * Asks where it may take its time.
     *
     * @param who empty when it is nobody; a {@link Refusal} says why
     */
    final Uni<SecurityIdentity> known(RoutingContext exchange, Supplier<Optional<Caller>> who) {
        return threads.executeBlocking(() -> {
            try {
                return who.get().map(Callers::identity).orElse(null);
            } catch (Refusal refused) {
                exchange.put(REFUSAL, refused);
            } catch (StoreUnavailable e) {
                exchange.put(REFUSAL, Refusal.of(ProblemKind.STORE));
            }
            return null;
        });
    }

    /** Nobody is asked by this mechanism: {@link Entrance} says what is missing. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().nullItem();
    }
}
