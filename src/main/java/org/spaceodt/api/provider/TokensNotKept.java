package org.spaceodt.api.provider;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Tokens of the provider say once who somebody is. Nobody needs them after that, and so they go nowhere: into no cookie and no store. */
@Alternative
@Priority(1)
@Singleton
class TokensNotKept implements TokenStateManager {
    @Override
    public Uni<String> createTokenState(
            RoutingContext exchange,
            OidcTenantConfig provider,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return Uni.createFrom().item("none");
    }

    /** Somebody sends a cookie that is never set. */
    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext exchange,
            OidcTenantConfig provider,
            String state,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext exchange, OidcTenantConfig provider, String state, OidcRequestContext<Void> context) {
        return Uni.createFrom().voidItem();
    }
}
