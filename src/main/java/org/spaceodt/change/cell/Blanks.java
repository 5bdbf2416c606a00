package org.spaceodt.change.cell;

/** Blanks that nobody meant, and characters that nobody sees. */
public final class Blanks {
    private Blanks() {}

    /** Without blanks and invisible characters around it. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isNothing(text.charAt(from))) {
            from++;
        }
        while (to > from && isNothing(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** A blank that is no plain one: between words it looks right and compares wrong. */
    static boolean isOddBlank(char c) {
        return c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** Zero width, marks of direction, soft hyphen, byte order mark. Joiners, which emoji and some scripts need, are not. */
    static boolean isInvisible(char c) {
        return c != '\u200C' && c != '\u200D' && Character.getType(c) == Character.FORMAT;
    }

    /** Nothing but what is on every keyboard: most cells. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    static boolean isControl(char c) {
        return Character.getType(c) == Character.CONTROL;
    }

    private static boolean isNothing(char c) {
        return c <= ' ' && c != 0 || c == '\u200C' || c == '\u200D' || isOddBlank(c) || isInvisible(c);
    }
}
