package org.spaceodt.text;

import java.util.regex.Pattern;

/**
 * What others wrote is data: a character that a terminal or a page would obey instead of showing it is shown. Names and
 * messages in files that programs read stay as they are.
 */
public final class Visible {
    /**
     * Controls, C1 among them, but for tabs and ends of lines; separators of lines and paragraphs; marks, embeddings, overrides
     * and isolates of direction; deprecated format characters and annotations.
     */
    private static final String OBEYED = "[\\p{Cc}&&[^\\t\\n]]|[\\u2028\\u2029\\u061C\\u200E\\u200F\\u202A-\\u202E"
            + "\\u2066-\\u206F\\uFFF9-\\uFFFB]";

    private static final Pattern PATTERN = Pattern.compile(OBEYED);

    private Visible() {}

    /**
     * One value: each such character as {@code \}{@code u001b}, tabs as {@code \t} and ends of lines as {@code \n}, so that no name
     * makes a line of its own. JSON understands it, and people can read it.
     */
    public static String of(String text) {
        return inLines(text).replace("\n", "\\n").replace("\t", "\\t");
    }

    /** The same in a text that has colours in the way of Picocli: {@code @|bold …|@} in a value is none. */
    public static String inMarkup(String text) {
        return of(text).replace("@|", "@ |");
    }

    /** Lines of ours with such values in them, as they go to the terminal. */
    public static String inLines(String text) {
        return isPlain(text)
                ? text
                : PATTERN.matcher(text)
                        .replaceAll(found ->
                                String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }

    /** Each such character as U+FFFD, for pages. */
    public static String onPage(String text) {
        return isPlain(text) ? text : PATTERN.matcher(text).replaceAll("\uFFFD");
    }

    /** Most texts. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c > '~' && c < '\u00A0' || c == '\u061C' || c >= '\u200E') {
                return false;
            }
        }
        return true;
    }
}
