package org.spaceodt.api.request;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What every answer says to browsers. */
final class ResponseHeaders {
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';" + " frame-ancestors 'none'";
    /** Its page has a script and styles within it, and images as data. */
    private static final String POLICY_OF_SWAGGER_UI =
            POLICY + "; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    private ResponseHeaders() {}

    static void add(RoutingContext exchange) {
        boolean swagger = exchange.normalizedPath().startsWith("/q/swagger-ui");
        // At the end, so that nobody else has the last word.
        exchange.addHeadersEndHandler(nothing -> {
            MultiMap headers = exchange.response().headers();
            headers.set("Content-Security-Policy", swagger ? POLICY_OF_SWAGGER_UI : POLICY);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Cache-Control", "no-store");
        });
    }
}
