package org.spaceodt.api.access;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.spaceodt.access.Caller;
import org.spaceodt.job.Sha256;

/**
 * What a page of a session sends back with whatever it changes (CSRF): a browser adds the cookie also to what somebody else's page sends,
 * and that page does not know this. It is made of the session, which is a secret of 256 random bits in a cookie that no script can read, so
 * that it is good for that session alone, on every server that knows it, and tells nothing of it. Keys are no session and need none.
 */
public final class SessionToken {
    /** Of requests of scripts in a page. */
    static final String HEADER = "X-CSRF-TOKEN";
    /** Of forms. */
    public static final String FIELD = "csrf_token";

    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private SessionToken() {}

    /** Empty without a session. */
    public static String of(RoutingContext exchange) {
        return SessionCookie.of(exchange)
                .map(session -> new Sha256().add("csrf").add(session).hex())
                .orElse("");
    }

    /** Whether a request changes something in a session, and its header does not say that it comes from a page of it. */
    static boolean isMissing(RoutingContext exchange, Caller caller) {
        boolean session = caller.how() == Caller.How.SESSION || caller.how() == Caller.How.OIDC;
        return session
                && !HARMLESS.contains(exchange.request().method())
                && !fits(exchange, exchange.request().getHeader(HEADER));
    }

    /** @param given may be null */
    static boolean fits(RoutingContext exchange, String given) {
        String expected = of(exchange);
        return given != null
                && !expected.isEmpty()
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
