package org.spaceodt.console.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as people look for them: without capitals and accents. */
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    private static final int LATIN = 0x250;
    private static final char OTHER = '\uffff';
    /** What was made of a letter, once somebody had it. */
    private static final char[] LETTERS = new char[LATIN];

    private Folded() {}

    public static String of(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            char letter = text.charAt(i);
            char one = letter < LATIN ? letter(letter) : OTHER;
            if (one == OTHER) {
                return byUnicode(text);
            }
            folded[i] = one;
        }
        return new String(folded);
    }

    /** By the rules of Unicode, which know every letter, and take their time. */
    private static String byUnicode(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Letters of Latin alphabets stand alone: what is made of each does not depend on those beside it. */
    private static char letter(char letter) {
        if (LETTERS[letter] == 0) {
            String folded = byUnicode(String.valueOf(letter));
            LETTERS[letter] = folded.length() == 1 ? folded.charAt(0) : OTHER;
        }
        return LETTERS[letter];
    }

    /** What it is sorted by: numbers by what they are. */
    static String key(String text, int longest) {
        boolean perhaps = !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
        String folded = perhaps && NUMBER.matcher(text).matches() ? "0".repeat(20 - text.length()) + text : of(text);
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
