package org.spaceodt.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of the help, in which only spaces are places for a new line. Picocli also begins one after a slash, a dot or a bracket, and an
 * address or a value that is copied from two lines is another one; so those go through it as
 * letters of a script that no text of ours is written in.
 */
final class Unbroken extends ResourceBundle {
    /** What begins and ends a style, and variables of Picocli, stay as they are. */
    private static final Pattern BREAKS = Pattern.compile("@\\|[\\w,()]+ |\\|@|\\$\\{[^}]*}|[/.\\[\\]=@:|,?!(){}&+~;]");

    /** Canadian syllabics. */
    private static final int PLACE = 0x1400;

    private static final Pattern PLACED = Pattern.compile("[\u1421-\u147E]");

    private final ResourceBundle texts;
    private final List<String> keys;

    /** @param keys those that are asked for: Picocli copies them for each command */
    Unbroken(ResourceBundle texts, List<String> keys) {
        this.texts = texts;
        this.keys = keys;
    }

    /** What was laid out, with its own characters again. */
    static String of(String text) {
        return PLACED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        String.valueOf((char) (found.group().charAt(0) - PLACE))));
    }

    static String placed(String text) {
        return BREAKS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().length() == 1
                                ? String.valueOf((char) (found.group().charAt(0) + PLACE))
                                : found.group()));
    }

    @Override
    protected Object handleGetObject(String key) {
        if (!texts.containsKey(key)) {
            return null;
        }
        // The colon there is Picocli's, between a code and what it means.
        return key.contains(".exitCodeList.") ? texts.getString(key) : placed(texts.getString(key));
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
