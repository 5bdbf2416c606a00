package org.spaceodt.lookup;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What was worked out of texts of which rows have few that are different; of more than that it remembers the first ones. */
final class FewTexts<V> {
    private static final int MOST = 1_000;

    private final Map<String, V> known = new HashMap<>();

    /** @param working it out, which gives no null */
    V of(String text, Function<String, V> working) {
        V before = known.get(text);
        if (before != null) {
            return before;
        }
        V now = working.apply(text);
        if (known.size() < MOST) {
            known.put(text, now);
        }
        return now;
    }
}
