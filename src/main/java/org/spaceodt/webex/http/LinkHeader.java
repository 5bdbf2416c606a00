package org.spaceodt.webex.http;

import java.util.Locale;
import java.util.Optional;

/**
 * Finds the next page in {@code Link} headers (RFC 8288): {@code <url>; rel="next"}, among other links and parameters. It
 * reads each character once, so that no header can keep it busy.
 */
public final class LinkHeader {
    private final String text;
    private int at;

    private LinkHeader(String text) {
        this.text = text;
    }

    /** The target of the first link that has {@code next} among its relations, as written. */
    public static Optional<String> next(Iterable<String> headers) {
        for (String header : headers) {
            Optional<String> found = new LinkHeader(header).next();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> next() {
        while (at < text.length()) {
            int open = text.indexOf('<', at);
            int close = open < 0 ? -1 : text.indexOf('>', open);
            if (close < 0) {
                return Optional.empty();
            }
            String target = text.substring(open + 1, close).trim();
            at = close + 1;
            if (parametersSayNext()) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    /** Reads the parameters up to the comma before the next link. */
    private boolean parametersSayNext() {
        boolean next = false;
        while (at < text.length() && text.charAt(at) != ',') {
            String name = upTo("=;,").trim();
            if (at < text.length() && text.charAt(at) == '=') {
                at++;
                String value = value();
                next |= name.equalsIgnoreCase("rel") && hasNext(value);
            }
            if (at < text.length() && text.charAt(at) == ';') {
                at++;
            }
        }
        return next;
    }

    private String value() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            String quoted = upTo("\"");
            at = Math.min(at + 1, text.length());
            upTo(";,");
            return quoted;
        }
        return upTo(";,").trim();
    }

    private String upTo(String stops) {
        int start = at;
        while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean hasNext(String relations) {
        for (String relation : relations.toLowerCase(Locale.ROOT).split(" ")) {
            if (relation.equals("next")) {
                return true;
            }
        }
        return false;
    }
}
