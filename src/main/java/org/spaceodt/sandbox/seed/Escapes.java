package org.spaceodt.sandbox.seed;

/** What stands for other letters in JSON texts (RFC 8259, section 7). */
final class Escapes {
    private static final String NAMES = "\"\\/bfnrt";
    private static final String LETTERS = "\"\\/\b\f\n\r\t";
    private static final int HEX = 16;
    private static final int DIGITS = 4;

    private Escapes() {}

    /** The text that is meant, or null when there is an escape that JSON does not have. */
    static String resolved(String text) {
        int escape = text.indexOf('\\');
        if (escape < 0) {
            return text;
        }
        StringBuilder meant = new StringBuilder(text.length());
        int from = 0;
        while (escape >= 0) {
            meant.append(text, from, escape);
            int name = escape + 1 < text.length() ? text.charAt(escape + 1) : -1;
            int known = NAMES.indexOf(name);
            from = escape + 2;
            if (known >= 0) {
                meant.append(LETTERS.charAt(known));
            } else if (name == 'u' && from + DIGITS <= text.length()) {
                int letter = hex(text, from);
                if (letter < 0) {
                    return null;
                }
                meant.append((char) letter);
                from += DIGITS;
            } else {
                return null;
            }
            escape = text.indexOf('\\', from);
        }
        return meant.append(text, from, text.length()).toString();
    }

    private static int hex(String text, int from) {
        int letter = 0;
        for (int at = from; at < from + DIGITS; at++) {
            int digit = Character.digit(text.charAt(at), HEX);
            if (digit < 0) {
                return -1;
            }
            letter = letter * HEX + digit;
        }
        return letter;
    }
}
