package org.spaceodt.change.cell;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Names of columns as people write them. */
public final class Heading {
    private Heading() {}

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
                .filter(name ->
                        distance(key, key(name)) <= Math.max(1, key(name).length() / 3))
                .min(Comparator.comparingInt(name -> distance(key, key(name))));
    }

    /** As spreadsheets call it: A is the first, AA the 27th. */
    public static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }

    /** How many characters are put in, left out or changed. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 20) {
            return Integer.MAX_VALUE;
        }
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
