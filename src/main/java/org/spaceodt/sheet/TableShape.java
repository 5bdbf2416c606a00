package org.spaceodt.sheet;

import java.util.List;
import java.util.Optional;

/**
 * The columns that a table may have, in the order of a template.
 *
 * @param passedOver names of columns that belong to another reader of the same table: they are not read, and nothing is said of
 *     them; a mapping may name them. A column of the shape with such a name is read
 * @param open any other column is taken as it is called, with texts in it; else it is said that nobody reads it
 */
public record TableShape(List<Column> columns, List<String> passedOver, boolean open) {
    public TableShape {
        columns = List.copyOf(columns);
        passedOver = List.copyOf(passedOver);
    }

    public static TableShape of(Column... columns) {
        return new TableShape(List.of(columns), List.of(), false);
    }

    /** Whatever somebody has: nothing is known of its columns. */
    public static TableShape anything() {
        return new TableShape(List.of(), List.of(), true);
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
