package org.spaceodt.webex;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An id of any kind of object. Webex gives the same one in two forms: a UUID, and base64 of
 * {@code ciscospark://us/PEOPLE/<uuid>} (operational facts, "Limits and oddities"). Both are accepted everywhere, so ids are
 * compared by what they name.
 *
 * @param text as it was given, and as it is sent
 */
public record WebexId(String text) {
    private static final Pattern INNER = Pattern.compile("ciscospark://([^/]+)/([^/]+)/(.+)");

    /** The kind in capitals ({@code PEOPLE}, {@code LOCATION}, {@code ROUTE_GROUP}, …), where the id tells. */
    public Optional<String> kind() {
        return inner().map(inner -> inner.group(2).toUpperCase(Locale.ROOT));
    }

    /** What both forms have in common: the UUID, or for some kinds another text. */
    public String bare() {
        return inner().map(inner -> inner.group(3)).orElse(text).toLowerCase(Locale.ROOT);
    }

    public boolean names(WebexId other) {
        return bare().equals(other.bare());
    }

    private Optional<Matcher> inner() {
        try {
            byte[] decoded = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
            Matcher inner = INNER.matcher(new String(decoded, StandardCharsets.UTF_8));
            return inner.matches() ? Optional.of(inner) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
