package org.spaceodt.console.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as people look for them: without capitals and accents. */
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    private Folded() {}

    public static String of(String text) {
        return isAscii(text)
                ? text.toLowerCase(Locale.ROOT)
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
    }

    /** What it is sorted by: numbers by what they are. */
    static String key(String text, int longest) {
        String folded = NUMBER.matcher(text).matches() ? "0".repeat(20 - text.length()) + text : of(text);
        return folded.length() > longest ? folded.substring(0, longest) : folded;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
