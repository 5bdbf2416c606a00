package org.spaceodt.api.request;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import org.spaceodt.api.server.PageFiles;

/** What every answer says to browsers. */
final class ResponseHeaders {
    /** Scripts and styles are files of this server; nothing is loaded from elsewhere, sent elsewhere or framed. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    /** Its page has a script and styles within it. */
    private static final String POLICY_OF_SWAGGER_UI = POLICY.replace("-src 'self';", "-src 'self' 'unsafe-inline';")
            .replace("connect-src 'self' 'unsafe-inline'", "connect-src 'self'");
    /**
     * A report is one file, with its style and its script within it, so that it can be sent on. It holds what others wrote: what runs in it
     * has no origin, and so neither the session of who reads it nor a way to this server.
     */
    private static final String POLICY_OF_REPORTS =
            "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline';"
                    + " style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    private ResponseHeaders() {}

    static void add(RoutingContext exchange) {
        String path = exchange.normalizedPath();
        // At the end, so that nobody else has the last word.
        exchange.addHeadersEndHandler(nothing -> {
            MultiMap headers = exchange.response().headers();
            headers.set("Content-Security-Policy", policy(path, headers.get("Content-Type")));
            headers.set("X-Content-Type-Options", "nosniff");
            // Not none at all: browsers would say "Origin: null" of our own forms then, which is what they say of
            // strangers.
            headers.set("Referrer-Policy", "same-origin");
            headers.set("Cross-Origin-Resource-Policy", "same-origin");
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("Cache-Control", PageFiles.has(path) ? "public, max-age=3600" : "no-store");
        });
    }

    private static String policy(String path, String type) {
        if (path.startsWith("/q/swagger-ui")) {
            return POLICY_OF_SWAGGER_UI;
        }
        boolean isFile = path.startsWith("/api/") && type != null && type.startsWith("text/html");
        return isFile ? POLICY_OF_REPORTS : POLICY;
    }
}
