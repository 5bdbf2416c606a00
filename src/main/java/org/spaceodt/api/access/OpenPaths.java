package org.spaceodt.api.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** What everybody may ask for, without saying who that is: the way in, and how the server is. */
final class OpenPaths {
    private static final Set<String> PATHS = Set.of("/login", "/logout", "/start.css", "/favicon.ico");
    private static final String HEALTH = "/q/health";

    private OpenPaths() {}

    static boolean has(RoutingContext exchange) {
        return PATHS.contains(exchange.normalizedPath()) || isHealth(exchange);
    }

    static boolean isHealth(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
    }
}
