package org.spaceodt.api.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.spaceodt.api.request.OwnAddresses;

/**
 * The cookie that a browser keeps a session in. Browsers keep cookies by host and not by port: it is called after the port that the
 * browser sees, so that two servers on one machine have one each, and replicas behind one address share theirs.
 */
public final class SessionCookie {
    private static final String NAME = "space-odt";

    private SessionCookie() {}

    public static Optional<String> of(RoutingContext exchange) {
        return Optional.ofNullable(exchange.request().getCookie(name(exchange.request())))
                .map(Cookie::getValue);
    }

    /** The browser forgets it when it is closed; the store before, when nobody uses it. */
    public static void set(RoutingContext exchange, String session) {
        exchange.response().addCookie(made(exchange, session));
    }

    static void remove(RoutingContext exchange) {
        exchange.response().addCookie(made(exchange, "").setMaxAge(0));
    }

    private static Cookie made(RoutingContext exchange, String value) {
        return Cookie.cookie(name(exchange.request()), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(isSecure(exchange));
    }

    /**
     * Also where an ingress has taken the TLS off: when the server was told that it is called so, the ingress says it, or the page that
     * sends the password does, which is one of ours.
     */
    private static boolean isSecure(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String origin = request.getHeader("Origin");
        return request.isSSL()
                || OwnAddresses.isCalledOverTls(exchange)
                || "https".equals(request.scheme())
                || origin != null && origin.regionMatches(true, 0, "https://", 0, "https://".length());
    }

    private static String name(HttpServerRequest request) {
        int port = request.authority() == null ? -1 : request.authority().port();
        return port > 0 ? NAME + "-" + port : NAME;
    }
}
