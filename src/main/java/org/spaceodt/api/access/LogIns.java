package org.spaceodt.api.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** What the audit trail is told of the way in and out. */
public final class LogIns {
    /** In the trail, as operations that have an id. */
    public static final String IN = "logIn";

    public static final String OUT = "logOut";

    private static final String TRIED = "space-odt.tried";

    private LogIns() {}

    /** Keeps whose name somebody tried: of one who may log in. What else was given there may be a password in the wrong place. */
    static void keepTried(RoutingContext exchange, String name) {
        exchange.put(TRIED, name);
    }

    /** By which name of somebody who may log in a request tried to. */
    public static Optional<String> tried(RoutingContext exchange) {
        return Optional.ofNullable(exchange.get(TRIED));
    }

    /** Whether a request is one of somebody who wants in or out; empty when it is for something else. */
    public static Optional<String> operation(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        return path.equals("/logout")
                ? Optional.of(OUT)
                : path.equals("/login") || path.startsWith("/login/") ? Optional.of(IN) : Optional.empty();
    }
}
