package org.spaceodt.api.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
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
import org.spaceodt.job.store.access.ApiKeyRepository;

/**
 * Who sends one of our keys as {@code Authorization: Bearer}. The store is asked each time, so that a key ends with the request after
 * it was revoked, on every server. Tokens of others are left to others.
 */
@Singleton
class KeyAuthentication extends StoredAuthentication {
    private static final String BEARER = "Bearer ";
    /** A key is held against the store before anybody looks at cookies. */
    private static final int FIRST = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1_000;

    private final Backend backend;

    KeyAuthentication(Backend backend, BlockingSecurityExecutor threads) {
        super(threads);
        this.backend = backend;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        return key(exchange)
                .map(key -> known(exchange, () -> Optional.of(owner(key))))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    static Optional<String> key(RoutingContext exchange) {
        String header = exchange.request().getHeader("Authorization");
        return Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(text -> text.substring(BEARER.length()).strip())
                .filter(text -> text.startsWith(ApiKeys.PREFIX));
    }

    private Caller owner(String key) {
        return known(key).orElseThrow(() -> Refusal.of(ProblemKind.BAD_KEY));
    }

    /** Who sends that key; empty when it is none, or no more. */
    Optional<Caller> known(String key) {
        return new ApiKeys(new ApiKeyRepository(backend.store())).caller(key);
    }

    @Override
    public int getPriority() {
        return FIRST;
    }
}
