package org.spaceodt.api.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.spaceodt.api.server.PageFiles;

/** What everybody may ask for, without saying who that is: the way in, and how the server is. */
final class OpenPaths {
    private static final String OUT = "/logout";
    private static final Set<String> PATHS = Set.of("/login", OUT, "/preferences", "/favicon.ico");
    private static final String HEALTH = "/q/health";

    private OpenPaths() {}

    static boolean has(RoutingContext exchange) {
        return PATHS.contains(exchange.normalizedPath())
                || PageFiles.has(exchange.normalizedPath())
                || isHealth(exchange);
    }

    /** Whoever is in a session already can do no harm there without its token. */
    static boolean needsNoToken(RoutingContext exchange) {
        return has(exchange) && !exchange.normalizedPath().equals(OUT);
    }

    static boolean isHealth(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
    }
}
