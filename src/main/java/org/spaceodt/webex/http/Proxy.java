package org.spaceodt.webex.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP proxy, as {@code HTTPS_PROXY} names it: {@code http://user:password@host:port}. Its credentials are used, never
 * printed.
 */
public final class Proxy {
    private static final int USUAL_PORT = 8080;

    private final String host;
    private final int port;
    private final Optional<String> user;
    private final Optional<String> password;

    private Proxy(String host, int port, String userInfo) {
        this.host = host;
        this.port = port;
        int colon = userInfo == null ? -1 : userInfo.indexOf(':');
        this.user = Optional.ofNullable(userInfo).map(info -> colon < 0 ? info : info.substring(0, colon));
        this.password = colon < 0 ? Optional.empty() : Optional.of(userInfo.substring(colon + 1));
    }

    /**
     * @param text {@code [http://][user:password@]host[:port]}; without a port, 8080
     * @throws IllegalArgumentException when it is not that; the message does not repeat the text
     */
    public static Proxy of(String text) {
        try {
            URI uri = new URI(text.contains("://") ? text.trim() : "http://" + text.trim());
            if (uri.getHost() == null || !"http".equalsIgnoreCase(uri.getScheme())) {
                throw new IllegalArgumentException("a proxy is given as http://host:port");
            }
            return new Proxy(uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort(), uri.getUserInfo());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a proxy is given as http://host:port");
        }
    }

    /**
     * Whether {@code NO_PROXY} names a host: a list by comma or white space of hosts, domains (with or without a leading
     * dot, {@code *.} too) and {@code *}; each may carry a port.
     */
    public static boolean isExempt(URI target, String noProxy) {
        String host = target.getHost().toLowerCase(Locale.ROOT);
        int port = target.getPort() >= 0 ? target.getPort() : "https".equals(target.getScheme()) ? 443 : 80;
        return Arrays.stream(noProxy.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> covers(entry, host, port));
    }

    private static boolean covers(String entry, String host, int port) {
        String name = entry;
        int colon = entry.lastIndexOf(':');
        if (colon > 0 && entry.indexOf(':') == colon) {
            if (!entry.substring(colon + 1).equals(Integer.toString(port))) {
                return false;
            }
            name = entry.substring(0, colon);
        }
        String domain = name.startsWith("*.") ? name.substring(2) : name.startsWith(".") ? name.substring(1) : name;
        return name.equals("*") || host.equals(domain) || host.endsWith("." + domain);
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    public Optional<String> user() {
        return user;
    }

    /** For {@link org.spaceodt.webex.wire}'s list of what must not be written, and for the connection. */
    public Optional<String> password() {
        return password;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
