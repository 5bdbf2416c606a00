package org.spaceodt.action;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The cells that an action gets, under its own names for them.
 *
 * @param number as a spreadsheet counts; 0 for a row that comes from no file
 * @param cells never blank: an empty cell is not there; in the order in which they were given
 */
@RegisterForReflection
public record Row(int number, Map<String, String> cells) {
    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The same row with another cell, or one more. */
    public Row with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(cells);
        more.put(name, value);
        return new Row(number, more);
    }

    /** The same row without a cell. */
    public Row without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(cells);
        fewer.remove(name);
        return new Row(number, fewer);
    }

    public Optional<String> cell(String name) {
        return Optional.ofNullable(cells.get(name));
    }
}
