package org.spaceodt.api.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.spaceodt.access.Caller;
import org.spaceodt.access.key.ApiKeys;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.store.access.ApiKeyRepository;

/**
 * Who sends one of our keys as {@code Authorization: Bearer}. The store is asked each time, so that a key ends with the request after
 * it was revoked, on every server. Tokens of others are left to others.
 */
@Singleton
class KeyAuthentication implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";
    /** In the exchange: why a key lets nobody in. */
    static final String REFUSAL = "space-odt.key-refusal";
    /** A key is held against the store before anybody looks at cookies. */
    private static final int FIRST = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1_000;

    private final Backend backend;
    private final BlockingSecurityExecutor threads;

    KeyAuthentication(Backend backend, BlockingSecurityExecutor threads) {
        this.backend = backend;
        this.threads = threads;
    }

    /** Why the key of a request, if it has one, lets nobody in: whatever else the request has. */
    static Optional<Refusal> refusal(RoutingContext exchange) {
        return Optional.ofNullable(exchange.get(REFUSAL));
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        return key(exchange)
                .map(key -> threads.executeBlocking(() -> identity(exchange, key)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private static Optional<String> key(RoutingContext exchange) {
        String header = exchange.request().getHeader("Authorization");
        return Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(text -> text.substring(BEARER.length()).strip())
                .filter(text -> text.startsWith(ApiKeys.PREFIX));
    }

    /** Null when it is nobody's. */
    private SecurityIdentity identity(RoutingContext exchange, String key) {
        try {
            Optional<Caller> caller = new ApiKeys(new ApiKeyRepository(backend.store())).caller(key);
            if (caller.isPresent()) {
                return Callers.identity(caller.get());
            }
            exchange.put(REFUSAL, Refusal.of(ProblemKind.BAD_KEY));
        } catch (Refusal notReady) {
            exchange.put(REFUSAL, notReady);
        } catch (StoreUnavailable e) {
            exchange.put(REFUSAL, Refusal.of(ProblemKind.STORE));
        }
        return null;
    }

    /** Nobody is asked by this mechanism: {@link Entrance} says what is missing. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return FIRST;
    }
}
