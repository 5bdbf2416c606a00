package org.spaceodt.sandbox.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who is let in, whatever they ask for: those who call this machine by a name of its own, and no web page but ours. A foreign name that
 * leads here (DNS rebinding) is a trick of a web page, and a tenant that was made of an export holds real people.
 */
final class Door {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String SCHEME = "http://";

    private Door() {}

    /** HTTP/1.0 has no need of a Host header, and no browser sends it so. */
    static boolean opensTo(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        List<String> origins = request.headers().getAll(HttpHeaders.ORIGIN);
        return hosts.size() <= 1
                && hosts.stream().allMatch(Door::loopback)
                && origins.stream().allMatch(origin -> hosts.contains(origin.replaceFirst("^" + SCHEME, "")));
    }

    /** Whether the host, with a port or without, is this machine. */
    private static boolean loopback(String host) {
        return LOOPBACK.contains(host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT));
    }
}
