package org.spaceodt.change.cell;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of columns as people write them. */
public final class Heading {
    private static final Pattern DATA = Pattern.compile(
            "\\+?\\d[\\d .,/-]*|true|false|\\S+@\\S+\\.\\S+|\\d.*E\\+\\d+|[A-Za-z0-9_=-]{40,}|[0-9a-f]{8}-[0-9a-f-]{27}",
            Pattern.CASE_INSENSITIVE);

    private Heading() {}

    /** Whether it is what stands below a heading: a number, an address, a truth value or an id. */
    public static boolean isData(String cell) {
        return DATA.matcher(cell).matches();
    }

    /** The letters and digits alone, small, without accents: two headings with the same key are the same column. */
    public static String key(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The known name that is most like it, if one is like it at all. */
    public static Optional<String> nearest(String heading, Collection<String> known) {
        String key = key(heading);
        return known.stream()
                .filter(name -> Suggestions.edits(key, key(name))
                        <= Math.max(1, key(name).length() / 3))
                .min(Comparator.comparingInt(name -> Suggestions.edits(key, key(name))));
    }

    /** As spreadsheets call it: A is the first, AA the 27th. */
    public static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
