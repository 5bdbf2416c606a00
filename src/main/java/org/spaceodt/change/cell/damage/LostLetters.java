package org.spaceodt.change.cell.damage;

import java.util.regex.Pattern;

/** Letters that a program could not write: {@code Alcorc?n}, or U+FFFD. What they were, nobody knows. */
public final class LostLetters {
    private static final Pattern QUESTION = Pattern.compile("[\\p{L}\\d]\\?(?![?!])|(?<![^\\s(\"'«“/-])\\?(?=\\p{L})");

    /** CR and LF of bytes that were added to a file of UTF-16; no character has this number. */
    private static final int LINE_END = 0x0A0D;

    private LostLetters() {}

    /** A question mark where a letter may have been; a question is asked with {@code ¿}, in Spanish at least. */
    public static boolean mayBeIn(String text) {
        return text.indexOf('?') >= 0
                && text.indexOf('¿') < 0
                && QUESTION.matcher(text).find();
    }

    /** The mark of what could not be read, half a character, or a byte too much. */
    public static boolean areIn(String text) {
        return text.codePoints()
                .anyMatch(c -> c == 0xFFFD || c == LINE_END || Character.getType(c) == Character.SURROGATE);
    }
}
