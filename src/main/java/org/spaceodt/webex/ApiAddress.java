package org.spaceodt.webex;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spaceodt.webex.http.WebOrigin;

/**
 * Where the API is.
 *
 * @param base the part of every URL before {@code /people}, {@code /telephony} and so on, without a final slash
 * @param called what stands for the address in what is kept, of an API that is somewhere else each time
 */
public record ApiAddress(URI base, Optional<String> called) {
    /** The production API. */
    public static final ApiAddress WEBEX = ApiAddress.of("https://webexapis.com/v1");

    private static final String VERSION = "/v1";
    private static final Pattern LOOPBACK = Pattern.compile("127(?:\\.\\d{1,3}){3}");
    /** Of the API: commercial, and that of governments (wxc_sdk). */
    private static final List<String> DOMAINS = List.of("webexapis.com", "webex.com", "ciscospark.com");

    /** @throws IllegalArgumentException when the text is not an absolute http or https URL */
    public static ApiAddress of(String text) {
        String trimmed = withoutSlash(text.trim());
        URI uri;
        try {
            uri = new URI(trimmed);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a URL: " + e.getReason());
        }
        return new ApiAddress(uri);
    }

    private static String withoutSlash(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }

    public ApiAddress(URI base) {
        this(base, Optional.empty());
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

    /** What is kept is told apart by it. */
    public String name() {
        return called.orElseGet(base::toString);
    }

    /** What is kept has it so. */
    @Override
    public String toString() {
        return "ApiAddress[base=" + name() + "]";
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

    /** A name that only looks like an address of this machine may lead anywhere. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || LOOPBACK.matcher(host).matches();
    }

    /** Whether Cisco answers there, and nobody else can. */
    public boolean isOfWebex() {
        String host = base.getHost().toLowerCase(Locale.ROOT);
        return "https".equals(base.getScheme())
                && DOMAINS.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }
}
