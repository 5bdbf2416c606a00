package org.spaceodt.api.request;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.spaceodt.app.listen.PublicAddresses;

/**
 * By which names and from which pages this server is called: as this machine, by the very address that a connection came to, and by the
 * public addresses that it was told. What a proxy writes into forwarded headers does not count here.
 */
@Singleton
public class OwnAddresses {
    private static final String SECURE = "space-odt.secure";
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String HTTPS = "https";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final Set<String> authorities = new HashSet<>();
    private final Set<String> origins = new HashSet<>();

    /** @param urls {@code http} or {@code https}, a host, perhaps a port */
    OwnAddresses(@ConfigProperty(name = PublicAddresses.URLS) Optional<List<String>> urls) {
        for (String text : urls.orElse(List.of())) {
            URI url = URI.create(text);
            String scheme = url.getScheme().toLowerCase(Locale.ROOT);
            String host = url.getHost().toLowerCase(Locale.ROOT);
            int usual = scheme.equals(HTTPS) ? HTTPS_PORT : HTTP_PORT;
            int port = url.getPort() < 0 ? usual : url.getPort();
            authorities.add(host + ":" + port);
            origins.add(scheme + "://" + host + ":" + port);
            if (port == usual) {
                authorities.add(host);
                origins.add(scheme + "://" + host);
            }
        }
    }

    /** A name that leads here by somebody else's doing (DNS rebinding) stands in Host as it is; an address that does is the one it leads to. */
    boolean isCalledByOurs(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll("Host");
        return hosts.size() == 1 && isOurs(hosts.get(0).toLowerCase(Locale.ROOT), request);
    }

    /** Keeps whether it is called by a public address of {@code https}: then a browser reached it over TLS, whoever has taken that off. */
    void keepHowItIsCalled(RoutingContext exchange) {
        String host = String.valueOf(exchange.request().getHeader("Host")).toLowerCase(Locale.ROOT);
        if (origins.contains("https://" + host) && !origins.contains("http://" + host)) {
            exchange.put(SECURE, true);
        }
    }

    /** Whether it is called by an address that browsers reach over TLS alone, as it was told. */
    public static boolean isCalledOverTls(RoutingContext exchange) {
        return exchange.get(SECURE) != null;
    }

    /** Whether a page of that origin is one of this server's. */
    boolean isOurOrigin(String origin, HttpServerRequest request) {
        String given = origin.toLowerCase(Locale.ROOT);
        String here = request.isSSL() ? "https://" : "http://";
        return origins.contains(given) || given.startsWith(here) && isHere(given.substring(here.length()), request);
    }

    private boolean isOurs(String authority, HttpServerRequest request) {
        return authorities.contains(authority) || isHere(authority, request);
    }

    /** Whether it is called as this machine, so that nobody between could have passed it on under another name. */
    public static boolean isThisMachine(HttpServerRequest request) {
        String host = request.getHeader("Host");
        return host != null
                && !request.headers().contains("X-Forwarded-For")
                && !request.headers().contains("Forwarded")
                && isHere(host.toLowerCase(Locale.ROOT), request, THIS_MACHINE)
                && isLoopback(request.connection().remoteAddress().host())
                && isLoopback(request.connection().localAddress().host());
    }

    private static boolean isLoopback(String address) {
        InetAddress found = NetUtil.createInetAddressFromIpAddressString(address);
        return found != null && found.isLoopbackAddress();
    }

    private static boolean isHere(String authority, HttpServerRequest request) {
        return isHere(authority, request, THIS_MACHINE)
                || isHere(
                        authority,
                        request,
                        Set.of(literal(request.connection().localAddress().host())));
    }

    private static boolean isHere(String authority, HttpServerRequest request, Set<String> names) {
        int port = request.connection().localAddress().port();
        int usual = request.connection().isSsl() ? HTTPS_PORT : HTTP_PORT;
        String given = authority.endsWith(":" + port)
                ? authority.substring(
                        0, authority.length() - 1 - String.valueOf(port).length())
                : port == usual ? authority : "";
        return names.contains(
                given.startsWith("[") && given.endsWith("]") ? literal(given.substring(1, given.length() - 1)) : given);
    }

    /** As it stands in a URL, in one way of many: {@code 192.0.2.7}, {@code [2001:db8::7]}. */
    private static String literal(String address) {
        InetAddress found = NetUtil.createInetAddressFromIpAddressString(address);
        return found instanceof Inet6Address
                ? "[" + NetUtil.toAddressString(found) + "]"
                : found == null ? address : found.getHostAddress();
    }
}
