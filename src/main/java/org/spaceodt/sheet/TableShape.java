package org.spaceodt.sheet;

import java.util.List;
import java.util.Optional;

/**
 * The columns that a table may have, in the order of a template.
 *
 * @param prefixes names that begin with one of these are columns, too, with texts in them
 * @param open any other column is taken as it is called, with texts in it; else it is said that nobody reads it
 */
public record TableShape(List<Column> columns, List<String> prefixes, boolean open) {
    public TableShape {
        columns = List.copyOf(columns);
        prefixes = List.copyOf(prefixes);
    }

    public static TableShape of(Column... columns) {
        return new TableShape(List.of(columns), List.of(), false);
    }

    /** Whatever somebody has: nothing is known of its columns. */
    public static TableShape anything() {
        return new TableShape(List.of(), List.of(), true);
    }

    public TableShape withPrefixes(String... beginnings) {
        return new TableShape(columns, List.of(beginnings), open);
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
