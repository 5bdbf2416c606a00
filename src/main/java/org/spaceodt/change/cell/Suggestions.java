package org.spaceodt.change.cell;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that somebody may have meant. */
public final class Suggestions {
    /** Texts leave out the passage about it. */
    public static final String NONE = "";

    private static final int MOST = 3;

    private Suggestions() {}

    private record Guess(String name, int distance) {}

    /** The nearest ones, separated by commas; {@link #NONE} when none is near. */
    public static String to(String wanted, Collection<String> names) {
        List<String> near = near(wanted, names);
        return near.isEmpty() ? NONE : String.join(", ", near);
    }

    /** The nearest ones, the nearest first. */
    public static List<String> near(String wanted, Collection<String> names) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        int far = Math.max(2, wanted.length() / 3);
        return names.stream()
                .map(name -> new Guess(name, distance(lower, name.toLowerCase(Locale.ROOT), far)))
                .filter(guess -> guess.distance() <= far)
                .sorted(Comparator.comparingInt(Guess::distance).thenComparing(Guess::name))
                .limit(MOST)
                .map(Guess::name)
                .toList();
    }

    /** One that is contained in the other is near. At least so many letters as one is longer have to be left out. */
    private static int distance(String one, String other, int far) {
        boolean contained = one.length() > 2 && other.contains(one) || other.length() > 2 && one.contains(other);
        int longer = Math.abs(one.length() - other.length());
        return contained ? 1 : longer > far ? longer : edits(one, other);
    }

    /** Letters to be added, left out or replaced. */
    static int edits(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int i = 0; i <= other.length(); i++) {
            previous[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
