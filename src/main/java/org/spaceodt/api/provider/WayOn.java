package org.spaceodt.api.provider;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.spaceodt.api.access.Destinations;

/** Where somebody wanted to go, kept by the browser while they are at the provider. It is looked at again when it comes back. */
final class WayOn {
    private static final String NAME = "space-odt-to-";
    /** Browsers keep no larger ones. */
    private static final int LONGEST = 3_000;

    private WayOn() {}

    static void keep(RoutingContext exchange, String path, boolean secure) {
        String encoded = Destinations.encoded(path);
        if (encoded.length() <= LONGEST) {
            exchange.response()
                    .addCookie(made(exchange, encoded, secure).setMaxAge(ProviderTenant.LONGEST_LOG_IN.toSeconds()));
        }
    }

    static String of(RoutingContext exchange) {
        Cookie kept = exchange.request().getCookie(name(exchange));
        try {
            return Destinations.ours(kept == null ? null : URLDecoder.decode(kept.getValue(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    static void forget(RoutingContext exchange, boolean secure) {
        exchange.response().addCookie(made(exchange, "", secure).setMaxAge(0));
    }

    /** Browsers keep cookies by host and not by port. */
    private static String name(RoutingContext exchange) {
        return NAME
                + (exchange.request().authority() == null
                        ? -1
                        : exchange.request().authority().port());
    }

    private static Cookie made(RoutingContext exchange, String value, boolean secure) {
        return Cookie.cookie(name(exchange), value)
                .setPath(ProviderTenant.PATH)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(secure);
    }
}
