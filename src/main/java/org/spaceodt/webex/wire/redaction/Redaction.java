package org.spaceodt.webex.wire.redaction;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.spaceodt.webex.wire.Header;

/**
 * Takes tokens and secrets out of what is kept: the values of the headers, fields and parameters that carry them, and every
 * occurrence of a value that {@link Secrets} knows. Everything that a listener writes goes through here first.
 */
public final class Redaction {
    /** What stands where a secret was. */
    public static final String HIDDEN = "[hidden]";

    static final String HIDDEN_IN_URL = "%5Bhidden%5D";
    private static final Set<String> SCHEMES = Set.of("bearer", "basic", "digest", "negotiate");

    private final Secrets secrets;

    public Redaction(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Free text: reasons, troubles, ids. */
    public String text(String text) {
        String clean = prose(text);
        return clean.indexOf('%') >= 0 && secrets.in(Escapes.percentDecoded(clean)) ? HIDDEN : clean;
    }

    /** The absolute address, with what was secret in it replaced. */
    public String url(URI url) {
        String authority = url.getRawAuthority() == null ? "" : "//" + authority(url.getRawAuthority());
        return (url.getScheme() == null ? "" : url.getScheme() + ":") + authority + pathAndQuery(url);
    }

    /** The address without scheme, host and fragment. */
    public String pathAndQuery(URI url) {
        String path = url.getRawPath() == null ? "" : FormText.hideInPath(url.getRawPath(), secrets);
        return url.getRawQuery() == null ? path : path + "?" + FormText.hideInQuery(url.getRawQuery(), secrets);
    }

    /** @return the same header with the value as it may be kept */
    public Header header(Header header) {
        String name = text(header.name());
        return new Header(
                name, SecretNames.hidesInHeader(name) ? credentials(header.value()) : addressOrText(header.value()));
    }

    /** A body as it may be kept: text without secrets, or base64 where it is no text. */
    public KeptBody body(List<Header> headers, byte[] content, int limit) {
        return new BodyReader(this, secrets, ContentType.of(headers)).read(content, limit);
    }

    String prose(String text) {
        return NamedValues.inProse(secrets.hide(text));
    }

    public String json(String text) {
        return JsonText.hide(text, secrets);
    }

    String form(String text) {
        return FormText.hideInBody(text, secrets);
    }

    private static String credentials(String value) {
        String scheme = value.strip().split("\\s", 2)[0];
        boolean alone = scheme.length() == value.strip().length();
        return alone || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) ? HIDDEN : scheme + " " + HIDDEN;
    }

    /** {@code Location} and {@code Link} hold addresses, others may. */
    private String addressOrText(String value) {
        int query = value.indexOf('?');
        return query < 0
                ? text(value)
                : text(value.substring(0, query + 1)) + FormText.hideInQuery(value.substring(query + 1), secrets);
    }

    /** A name and password before the host. */
    private String authority(String authority) {
        int at = authority.lastIndexOf('@');
        return at < 0 ? host(authority) : HIDDEN_IN_URL + host(authority.substring(at));
    }

    private String host(String host) {
        return secrets.hide(host).replace(HIDDEN, HIDDEN_IN_URL);
    }
}
