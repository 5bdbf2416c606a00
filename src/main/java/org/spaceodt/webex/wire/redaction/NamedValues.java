package org.spaceodt.webex.wire.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what follows the name of a secret in text that no parser understands. Where it is not clear how far a value
 * reaches, too much is hidden rather than too little.
 */
final class NamedValues {
    private static final String NAME = "(?<![A-Za-z0-9])(?:" + SecretNames.WORDS + ")";

    /** Prose has colons too ("PIN: must have six digits"): here only quoted names and assignments count. */
    private static final Pattern IN_PROSE =
            Pattern.compile(NAME + "(?:\\\\*[\"']\\s*[:=][\\s\\\\\"']*+|\\s*=[\\s\\\\\"']*+)");

    /** Broken JSON may have lost quotes and colons. */
    private static final Pattern IN_BROKEN_JSON = Pattern.compile(NAME + "[\\s'\\\\]*[\":=][\\s\"'\\\\:=]*+");

    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer)\\s+(?!\\[hidden)[A-Za-z0-9._~+/=-]{16,}");

    private final Pattern name;
    private final String text;
    private final Marks marks;

    private NamedValues(Pattern name, String text, Marks marks) {
        this.name = name;
        this.text = text;
        this.marks = marks;
    }

    static String inProse(String text) {
        boolean possible = text.indexOf('=') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\'') >= 0;
        Marks marks = new Marks(text);
        if (possible) {
            new NamedValues(IN_PROSE, text, marks).mark();
        }
        return afterBearer(marks.replaced());
    }

    static void markInBrokenJson(String text, Marks marks) {
        new NamedValues(IN_BROKEN_JSON, text, marks).mark();
    }

    static String afterBearer(String text) {
        return BEARER.matcher(text).replaceAll("$1 " + Redaction.HIDDEN);
    }

    private void mark() {
        Matcher names = name.matcher(text);
        int from = 0;
        while (from <= text.length() && names.find(from)) {
            int start = names.end();
            from = text.startsWith(Redaction.HIDDEN, start) ? start : end(start);
            marks.add(start, from);
        }
    }

    private int end(int start) {
        if (start < text.length() && "[{".indexOf(text.charAt(start)) >= 0) {
            return text.length();
        }
        return switch (start == 0 ? ' ' : text.charAt(start - 1)) {
            case '"' -> closingQuote(start);
            case '\'' -> first(start, "'\n");
            case '=' -> first(start, "&\"'<> \t\r\n");
            default -> first(start, "\"\n");
        };
    }

    private int first(int start, String stops) {
        int at = start;
        while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** JSON inside a JSON string has a backslash before its quotes, and more of them before the quotes inside those. */
    private int closingQuote(int start) {
        int depth = backslashesBefore(start - 1);
        for (int at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 1)) {
            int backslashes = Math.min(backslashesBefore(at), at - start);
            if (backslashes < depth || (backslashes - depth) / (depth + 1) % 2 == 0) {
                return at - Math.min(depth, backslashes);
            }
        }
        return text.length();
    }

    private int backslashesBefore(int at) {
        int first = at;
        while (first > 0 && text.charAt(first - 1) == '\\') {
            first--;
        }
        return at - first;
    }
}
