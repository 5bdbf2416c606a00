package org.spaceodt.inventory.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of {@code notes.csv}: something odd in what was answered, for which nothing is missing.
 *
 * @param ids what was asked for
 * @param items of which items, by their ids where they have any
 */
public record ReadNote(String module, String ids, Kind kind, List<String> items) {
    static final List<String> HEADER = List.of("module", "ids", "note", "count", "items");
    private static final int NAMED = 20;

    /** What is noted, in English as all of the ledger. */
    public enum Kind {
        REPEATED("came more than once; it is here once"),
        WITHOUT_ID("was answered without id; its row is here"),
        UNWRITABLE("held what no file can hold, such as half a character; U+FFFD stands in its place");

        private final String inWords;

        Kind(String inWords) {
            this.inWords = inWords;
        }
    }

    /** A line that was written earlier; empty when it is none of these. */
    public static Optional<ReadNote> of(String module, String ids, String inWords, String count, String items) {
        List<String> all = new ArrayList<>(List.of(items.split(";")));
        all.remove("…");
        int more = (count.matches("\\d{1,9}") ? Integer.parseInt(count) : 0) - all.size();
        all.addAll(Collections.nCopies(Math.max(0, more), ""));
        return Stream.of(Kind.values())
                .filter(kind -> kind.inWords.equals(inWords))
                .findFirst()
                .map(kind -> new ReadNote(module, ids, kind, all));
    }

    List<Object> cells() {
        return List.of(
                module,
                ids,
                kind.inWords,
                items.size(),
                String.join(";", items.stream().limit(NAMED).toList()) + (items.size() > NAMED ? ";…" : ""));
    }
}
