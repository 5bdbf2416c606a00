package org.spaceodt.sheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row as it was understood.
 *
 * @param number as a spreadsheet counts: the header is row 1, also where the table is JSON and has none
 * @param line of the text file where it begins, from 1
 * @param cells by canonical name, in the order of the file; cleaned, never blank: an empty cell is not there
 * @param unread columns with a cell that cannot be read: it is not there, and not missing
 */
public record SheetRow(int number, int line, Map<String, String> cells, Set<String> unread) {
    public SheetRow {
        unread = Set.copyOf(unread);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    public Optional<String> cell(String name) {
        return Optional.ofNullable(cells.get(name));
    }

    /** A row of which all could be read. */
    public static SheetRow of(int number, int line, Map<String, String> cells) {
        return new SheetRow(number, line, cells, Set.of());
    }
}
