package org.spaceodt.webex;

import java.net.URI;
import java.net.URISyntaxException;
import org.spaceodt.webex.http.WebOrigin;

/** Where the API is: the part of every URL before {@code /people}, {@code /telephony} and so on, without a final slash. */
public record ApiAddress(URI base) {
    /** The production API. */
    public static final ApiAddress WEBEX = ApiAddress.of("https://webexapis.com/v1");

    private static final String VERSION = "/v1";

    /** @throws IllegalArgumentException when the text is not an absolute http or https URL */
    public static ApiAddress of(String text) {
        String trimmed = text.trim().replaceAll("/+$", "");
        URI uri;
        try {
            uri = new URI(trimmed);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a URL: " + e.getReason());
        }
        return new ApiAddress(uri);
    }

    public ApiAddress {
        String scheme = base.getScheme();
        if (base.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("not an absolute http or https URL");
        }
        if (base.getUserInfo() != null || base.getQuery() != null || base.getFragment() != null) {
            throw new IllegalArgumentException("a base URL has neither user, query nor fragment");
        }
    }

    /**
     * @param prefix {@code /v1}, or empty for the interfaces that stand beside it (SCIM)
     * @param pathAndQuery starts with a slash and is already percent-encoded
     */
    public URI resolve(String prefix, String pathAndQuery) {
        String text = base.toString();
        boolean beside = prefix.isEmpty() && text.endsWith(VERSION);
        return URI.create((beside ? text.substring(0, text.length() - VERSION.length()) : text) + pathAndQuery);
    }

    /** Whether a URL is on the same scheme, host and port: only then may the token travel with it. */
    public boolean sameOrigin(URI uri) {
        return WebOrigin.of(base).equals(WebOrigin.of(uri));
    }

    /** Whether what is sent there, the token included, can be read on the way. */
    public boolean sendsInTheClear() {
        return "http".equals(base.getScheme()) && !isLoopback(base.getHost());
    }

    /** Host, and port where it is not the scheme's own. */
    public String host() {
        return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    }
}
