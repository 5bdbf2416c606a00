package org.spaceodt.webex.cause;

import java.util.regex.Pattern;

/** Texts of servers, made fit for a line of a report: bounded, without control characters, without a token. */
public final class CauseLine {
    static final int LONGEST = 500;
    static final int LONGEST_CODE = 100;

    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cc}\\p{IsWhite_Space}\\p{Cf}\\p{Cs}]+");
    private static final Pattern CREDENTIAL = Pattern.compile("\\bbearer\\s+[^\\s,;\"']+", Pattern.CASE_INSENSITIVE);

    private CauseLine() {}

    static String of(String text) {
        return cut(text, LONGEST);
    }

    public static String ofCode(String text) {
        return cut(text, LONGEST_CODE);
    }

    private static String cut(String text, int longest) {
        // Twice as much is looked at, so that blanks at the beginning do not take the place of words.
        String some = text.substring(0, Math.min(text.length(), 2 * longest));
        String line = NOT_SHOWN.matcher(some).replaceAll(" ").trim();
        // Before cutting: a token that is cut in two is still a part of a token.
        line = CREDENTIAL.matcher(line).replaceAll("Bearer (hidden)");
        return line.length() <= longest ? line : whole(line.substring(0, longest)) + "…";
    }

    private static String whole(String text) {
        boolean half = Character.isHighSurrogate(text.charAt(text.length() - 1));
        return half ? text.substring(0, text.length() - 1) : text;
    }
}
