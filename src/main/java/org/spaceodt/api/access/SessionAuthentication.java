package org.spaceodt.api.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.job.StoreUnavailable;

/** Who is logged in. Store and users' file are asked each time: who is removed or demoted is so at once, on every server. */
@Singleton
class SessionAuthentication implements HttpAuthenticationMechanism {
    /** After keys, and before an identity provider. */
    private static final int SECOND = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 500;

    private final LogIn logIn;
    private final Callers callers;
    private final BlockingSecurityExecutor threads;

    SessionAuthentication(LogIn logIn, Callers callers, BlockingSecurityExecutor threads) {
        this.logIn = logIn;
        this.callers = callers;
        this.threads = threads;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        return callers.areAsked() && SessionCookie.of(exchange).isPresent()
                ? threads.executeBlocking(() -> identity(exchange))
                : Uni.createFrom().nullItem();
    }

    /** Null when it is nobody's. */
    private SecurityIdentity identity(RoutingContext exchange) {
        try {
            return SessionCookie.of(exchange)
                    .flatMap(logIn::caller)
                    .map(Callers::identity)
                    .orElse(null);
        } catch (Refusal notReady) {
            exchange.put(KeyAuthentication.REFUSAL, notReady);
        } catch (StoreUnavailable e) {
            exchange.put(KeyAuthentication.REFUSAL, Refusal.of(ProblemKind.STORE));
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
        return SECOND;
    }
}
