package org.spaceodt.api.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Who is logged in. Store and users' file are asked each time: who is removed or demoted is so at once, on every server. */
@Singleton
class SessionAuthentication extends StoredAuthentication {
    /** After keys, and before an identity provider. */
    private static final int SECOND = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 500;

    private final LogIn logIn;
    private final Callers callers;

    SessionAuthentication(LogIn logIn, Callers callers, BlockingSecurityExecutor threads) {
        super(threads);
        this.logIn = logIn;
        this.callers = callers;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        return callers.areAsked() && SessionCookie.of(exchange).isPresent()
                ? known(exchange, () -> SessionCookie.of(exchange).flatMap(logIn::caller))
                : Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return SECOND;
    }
}
