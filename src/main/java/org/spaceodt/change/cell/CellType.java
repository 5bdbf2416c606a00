package org.spaceodt.change.cell;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a cell may hold: one value, or a list of them.
 *
 * @param kind of the value, or of each item
 * @param separators each character of it parts a list, and so does a line break; the first is the one that the items are
 *     joined with after reading. Empty for one value
 */
public record CellType(Kind kind, String separators) {
    public static CellType one(Kind kind) {
        return new CellType(kind, "");
    }

    public boolean isList() {
        return !separators.isEmpty();
    }

    /** The items of a cell; none of them is blank. */
    public List<String> items(String cell) {
        if (!isList()) {
            return List.of(cell);
        }
        return Arrays.stream(cell.split("[\r\n" + Pattern.quote(separators) + "]"))
                .map(Blanks::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    String joint() {
        return separators.substring(0, 1);
    }
}
