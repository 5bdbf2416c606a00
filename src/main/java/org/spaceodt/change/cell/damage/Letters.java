package org.spaceodt.change.cell.damage;

import java.util.stream.IntStream;

/**
 * How likely a character is where it stands, in names and addresses of the west of Europe. Bytes that are read in the wrong
 * code page make signs between letters, or capitals after small ones.
 */
public final class Letters {
    /** What no text has there. */
    public static final int BAD = -3;

    private static final String USUAL = "áéíóúüñçàèòïÁÉÍÓÚÜÑÇÀÈÒÏ";
    private static final String CLOSING = "»”";
    private static final String OPENING = "«“¿¡";
    private static final int LAST_LATIN = 0x17F;

    private Letters() {}

    /** @return from {@link #BAD} to 3; 0 for what is on every keyboard */
    public static int likelihood(CharSequence text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return 0;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        boolean between = Character.isLetter(before) && Character.isLetter(after);
        return switch (c) {
            case 'ª', 'º', '°' -> Character.isLetterOrDigit(before) && !Character.isLetter(after) ? 3 : -2;
            case '·' -> between || !Character.isLetterOrDigit(before) ? 2 : BAD;
            case '’', '‘' -> between ? 3 : 1;
            case '\u00A0' -> 0;
            case '–', '—' -> !between ? 1 : Character.isLowerCase(after) ? BAD : -2;
            case '€', '£' -> between ? BAD : 1;
            default -> other(c, before, after, between);
        };
    }

    /** Whether a character is where no text has it. */
    public static boolean areBadIn(String text) {
        return IntStream.range(0, text.length()).anyMatch(at -> likelihood(text, at) == BAD);
    }

    private static int other(char c, char before, char after, boolean between) {
        if (OPENING.indexOf(c) >= 0) {
            return Character.isLetterOrDigit(before) ? BAD : 1;
        }
        if (CLOSING.indexOf(c) >= 0) {
            return between ? BAD : 1;
        }
        if (!Character.isLetter(c) || c > LAST_LATIN) {
            return BAD;
        }
        if (Character.isDigit(after)) {
            return BAD;
        }
        boolean fits = Character.isUpperCase(c)
                ? !Character.isLowerCase(before)
                : !Character.isUpperCase(after) && (c != 'ß' || Character.isLowerCase(before));
        if (!fits) {
            return BAD;
        }
        return USUAL.indexOf(c) >= 0 && (Character.isLetter(before) || Character.isLetter(after)) ? 3 : 1;
    }
}
