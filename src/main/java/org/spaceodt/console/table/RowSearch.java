package org.spaceodt.console.table;

import java.util.Set;

/**
 * Which rows of a table, and in which order.
 *
 * @param text is in one of the cells that are looked at, whatever its capitals and accents; empty for all rows
 * @param also values of which one in a cell is enough, too: ids of those whose names have the text
 * @param sort a column; empty for the order of the file
 * @param unseen columns that are not looked at, since they are long and nobody sees them
 */
public record RowSearch(String text, Set<String> also, String sort, boolean descending, Set<String> unseen) {
    public static final RowSearch ALL = new RowSearch("", Set.of(), "", false, Set.of());

    public RowSearch {
        also = Set.copyOf(also);
        unseen = Set.copyOf(unseen);
    }

    boolean searches() {
        return !text.isBlank();
    }

    boolean sorts() {
        return !sort.isEmpty();
    }
}
