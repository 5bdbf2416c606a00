package org.spaceodt.bundle;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes people out of texts: what is not known to say nothing of anybody becomes a token such as {@code email-3}, the same for the same
 * value in all of a bundle, so that it can still be followed. Nothing tells a value from its token but the order of appearance. One for
 * a bundle; not thread-safe.
 */
final class StableTokens {
    /** Words of Webex' messages that begin with a capital letter; any other that does may be a name. */
    private static final Set<String> KNOWN =
            Set.of(("A Access Account Action Agent All An Announcement API Attendant Auto Bad Be Both"
                            + " Call Calling Can Cannot Cisco Code Conflict Could Customer Day Device DN Do Duplicate Either Email Error"
                            + " Extension Failed Feature Field Forbidden For Gateway Group HTTP Hunt ID If In Internal Invalid Is It Its JSON"
                            + " License Licenses Line Location Method Missing Must No Not Number Numbers Object One Only Operation Organization"
                            + " Parameter Person Phone Please Premises PSTN Queue Request Requested Requests Required Resource Route Routing"
                            + " Schedule Server Service Some Something System The There This Timeout Timed Token Too Trunk Try Unable"
                            + " Unauthorized Unavailable Unexpected Unknown Unsupported User Users Value Virtual Voicemail Webex Workspace You"
                            + " Your GET POST PUT PATCH DELETE UUID URI URL")
                    .split(" "));

    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}\\p{N}@._%+:/=\\-]+");
    private static final Pattern PLAIN = Pattern.compile("[a-z]{1,20}('[a-z])?");
    /** Too short to be an extension. */
    private static final Pattern SMALL = Pattern.compile("\\d{1,2}");

    /** No name is so long in one word. */
    private static final int ID = 20;

    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> names;

    /** @param names words, in lower case, that name somebody or something here, though they look like any word */
    StableTokens(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /** A whole value, of which nothing stays. */
    String value(String value) {
        if (value.isEmpty()) {
            return value;
        }
        String kind = "text";
        if (value.indexOf('@') > 0) {
            kind = "email";
        } else if (value.chars().noneMatch(Character::isLetter)) {
            kind = "number";
        } else if (value.length() >= ID && value.indexOf(' ') < 0) {
            kind = "id";
        }
        String named = kind;
        return tokens.computeIfAbsent(
                value.toLowerCase(Locale.ROOT), key -> named + "-" + counts.merge(named, 1, Integer::sum));
    }

    /** Prose, of which the words stay that name nobody. */
    String text(String text) {
        Matcher pieces = PIECE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (pieces.find()) {
            String piece = pieces.group();
            String end = piece.matches(".*[.:]") && piece.length() > 1 ? piece.substring(piece.length() - 1) : "";
            String word = piece.substring(0, piece.length() - end.length());
            pieces.appendReplacement(out, Matcher.quoteReplacement((says(word) ? word : value(word)) + end));
        }
        return pieces.appendTail(out).toString();
    }

    private boolean says(String word) {
        return SMALL.matcher(word).matches()
                || word.matches("[._%+:/=\\-]+")
                || (KNOWN.contains(word) || PLAIN.matcher(word).matches())
                        && !names.contains(word.toLowerCase(Locale.ROOT));
    }
}
