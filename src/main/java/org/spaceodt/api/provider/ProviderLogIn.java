package org.spaceodt.api.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.spaceodt.access.Role;
import org.spaceodt.access.provider.ClaimRules;
import org.spaceodt.api.access.Destinations;
import org.spaceodt.api.access.LogIn;
import org.spaceodt.api.access.LogInPage;
import org.spaceodt.api.access.SessionCookie;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.problem.RefusedExchange;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.json.JsonFormat;

/**
 * The one way to the identity provider and back. The library leads there and looks at what comes back: state, nonce, PKCE, signature,
 * issuer, audience and times of the token. Whoever it is gets a session of ours, as with a password.
 */
@Singleton
class ProviderLogIn {
    private static final Logger LOG = Logger.getLogger(ProviderLogIn.class);
    /** Before anybody asks who it is (200): this finds it out. */
    private static final int BEFORE_AUTHENTICATION = 250;

    private static final int SEE_OTHER = 303;
    private static final int TOO_MANY = 429;
    /** A provider that takes the connection and says nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Said by an address that somebody was sent on to, so that nobody is sent on without end. */
    private static final String MOVED = "moved";

    private final ProviderTenant tenant;
    private final CallbackAddress callback;
    private final OidcAuthenticationMechanism library;
    private final IdentityProviderManager identities;
    private final LogIn logIn;
    private final BlockingSecurityExecutor threads;
    private final RefusedExchange refused;

    ProviderLogIn(
            ProviderTenant tenant,
            CallbackAddress callback,
            OidcAuthenticationMechanism library,
            IdentityProviderManager identities,
            LogIn logIn,
            BlockingSecurityExecutor threads,
            RefusedExchange refused) {
        this.tenant = tenant;
        this.callback = callback;
        this.library = library;
        this.identities = identities;
        this.logIn = logIn;
        this.threads = threads;
        this.refused = refused;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::look, BEFORE_AUTHENTICATION);
    }

    private void look(RoutingContext exchange) {
        if (!exchange.normalizedPath().equals(ProviderTenant.PATH)
                || !exchange.request().method().equals(HttpMethod.GET)
                || !tenant.isThere()) {
            exchange.next();
            return;
        }
        waiting(() -> beforehand(exchange))
                .chain(answer -> answer.map(Uni.createFrom()::item).orElseGet(() -> throughLibrary(exchange)))
                .subscribe()
                .with(answer -> answer.accept(exchange), failure -> fail(exchange, failure));
    }

    /** How a request is answered. */
    private interface Answer {
        void accept(RoutingContext exchange);
    }

    private <T> Uni<T> waiting(Supplier<T> work) {
        return threads.executeBlocking(work);
    }

    /** What needs no provider. */
    private Optional<Answer> beforehand(RoutingContext exchange) {
        Optional<String> session = SessionCookie.of(exchange);
        if (session.flatMap(logIn::caller).isPresent()) {
            return Optional.of(goingTo(isBack(exchange) ? WayOn.of(exchange) : asked(exchange)));
        }
        if (!isBack(exchange) && callback.isElsewhere(exchange.request()) && !has(exchange, MOVED)) {
            return Optional.of(goingTo(callback.origin() + ProviderTenant.PATH + "?" + MOVED + "=1&to="
                    + Destinations.encoded(asked(exchange))));
        }
        try {
            logIn.passes(address(exchange));
        } catch (Refusal tooOften) {
            String wait = tooOften.retryAfter().orElseThrow(() -> tooOften);
            return Optional.of(page(exchange, TOO_MANY, "login.wait", Optional.of(wait)));
        }
        return Optional.ofNullable(exchange.request().getParam("error")).map(error -> trouble(exchange, error));
    }

    /** As the provider says it. Its own words are not repeated: anybody can write them into an address. */
    private Answer trouble(RoutingContext exchange, String error) {
        return switch (error) {
            case "access_denied" -> page(exchange, ProviderTrouble.DENIED);
            case "server_error", "temporarily_unavailable" -> page(exchange, ProviderTrouble.DOWN);
            default -> page(exchange, ProviderTrouble.UNCONFIRMED);
        };
    }

    private Uni<Answer> throughLibrary(RoutingContext exchange) {
        ProviderTenant.lets(exchange);
        String way = asked(exchange);
        return library.authenticate(exchange, identities)
                .chain(identity -> identity != null
                        ? waiting(() -> in(exchange, identity))
                        : isBack(exchange)
                                ? waiting(() -> page(exchange, ProviderTrouble.STALE))
                                : toProvider(exchange, way))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure(failure -> !(failure instanceof Refusal || failure instanceof StoreUnavailable))
                .recoverWithUni(failure -> waiting(() -> failed(exchange, failure)));
    }

    private Uni<Answer> toProvider(RoutingContext exchange, String way) {
        return library.getChallenge(exchange).map(challenge -> answered -> {
            WayOn.keep(answered, way, callback.isSecure());
            challenge.getHeaders().forEach((name, value) -> answered.response().putHeader(name, value));
            answered.response().setStatusCode(challenge.status).end();
        });
    }

    private Answer in(RoutingContext exchange, SecurityIdentity identity) {
        JsonNode claims = claims(identity.getCredential(IdTokenCredential.class).getToken());
        ClaimRules rules = tenant.rules();
        Optional<String> name = rules.name(claims);
        Optional<Role> role = rules.role(claims);
        if (name.isEmpty() || role.isEmpty()) {
            return page(exchange, name.isEmpty() ? ProviderTrouble.NO_NAME : ProviderTrouble.NO_ROLE);
        }
        String session = logIn.provided(name.get(), role.get(), address(exchange));
        String way = WayOn.of(exchange);
        return answered -> {
            forgetLibrary(answered);
            SessionCookie.set(answered, session);
            goingTo(way).accept(answered);
        };
    }

    /** The library has looked at the signature. */
    private static JsonNode claims(String token) {
        try {
            return JsonFormat.MAPPER.readTree(
                    new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no claims", e);
        }
    }

    /** It would begin a session of its own. */
    private void forgetLibrary(RoutingContext exchange) {
        exchange.response().removeCookies("q_session_" + ProviderTenant.ID, false);
        WayOn.forget(exchange, callback.isSecure());
    }

    private Answer failed(RoutingContext exchange, Throwable failure) {
        ProviderTrouble trouble = ProviderTrouble.of(failure);
        LOG.warn("A log-in at the identity provider failed: " + trouble + ProviderTrouble.kinds(failure));
        return page(exchange, trouble);
    }

    private Answer page(RoutingContext exchange, ProviderTrouble trouble) {
        return page(exchange, trouble.status, trouble.key(), Optional.empty());
    }

    private Answer page(RoutingContext exchange, int status, String key, Optional<String> retryAfter) {
        LogInPage page = LogInPage.of(exchange);
        String to = isBack(exchange) ? WayOn.of(exchange) : asked(exchange);
        boolean anew = key.equals(ProviderTrouble.NO_ROLE.key()) || key.equals(ProviderTrouble.DENIED.key());
        // Whoever is logged in there as somebody who may not would be the same again.
        String again = ProviderTenant.PATH + "?" + (anew ? "prompt=login&" : "") + "to=" + Destinations.encoded(to);
        String text = page.in(Optional.of(page.text(key)), logIn.hasUsers(), Optional.of(again), to);
        return answered -> {
            retryAfter.ifPresent(seconds -> answered.response().putHeader("Retry-After", seconds));
            answered.response().removeCookies("q_session_" + ProviderTenant.ID, false);
            answered.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "text/html;charset=UTF-8")
                    .end(text);
        };
    }

    private static Answer goingTo(String place) {
        return exchange -> exchange.response()
                .setStatusCode(SEE_OTHER)
                .putHeader("Location", place)
                .end();
    }

    private void fail(RoutingContext exchange, Throwable failure) {
        if (failure instanceof Refusal refusal) {
            refused.refuse(exchange, refusal);
        } else if (failure instanceof StoreUnavailable) {
            refused.refuse(exchange, Refusal.of(ProblemKind.STORE));
        } else {
            exchange.fail(failure);
        }
    }

    /** Whether the browser comes from the provider, by what it says. */
    private static boolean isBack(RoutingContext exchange) {
        return has(exchange, "state") || has(exchange, "code") || has(exchange, "error");
    }

    private static boolean has(RoutingContext exchange, String parameter) {
        return exchange.request().getParam(parameter) != null;
    }

    private static String asked(RoutingContext exchange) {
        return Destinations.ours(exchange.request().getParam("to"));
    }

    private static String address(RoutingContext exchange) {
        return exchange.request().remoteAddress().hostAddress();
    }
}
