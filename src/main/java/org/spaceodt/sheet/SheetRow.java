package org.spaceodt.sheet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row as it was understood.
 *
 * @param number as a spreadsheet counts: the header is row 1, also where the table is JSON and has none
 * @param line of the text file where it begins, from 1
 * @param cells by canonical name, in the order of the file; cleaned, never blank: an empty cell is not there
 */
public record SheetRow(int number, int line, Map<String, String> cells) {
    public SheetRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    public Optional<String> cell(String name) {
        return Optional.ofNullable(cells.get(name));
    }
}
