package org.spaceodt.sheet;

import java.util.List;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;

/**
 * A column that somebody may give.
 *
 * @param name canonical
 * @param aliases other names for it, such as older ones; case, accents, blanks, {@code _} and {@code -} never matter
 * @param required the column has to be there, and filled in every row
 * @param kind of the cell, or of each item of a list
 * @param separators each character of it parts a list, and so does a line break; empty for one value
 */
public record Column(String name, List<String> aliases, boolean required, Kind kind, String separators) {
    public Column {
        aliases = List.copyOf(aliases);
    }

    public static Column of(String name, Kind kind) {
        return new Column(name, List.of(), false, kind, "");
    }

    public Column orCalled(String... others) {
        return new Column(name, List.of(others), required, kind, separators);
    }

    public Column asRequired() {
        return new Column(name, aliases, true, kind, separators);
    }

    /** The first character is the one that the items are joined with after reading. */
    public Column listOf(String partedBy) {
        return new Column(name, aliases, required, kind, partedBy);
    }

    /** What its cells may hold. */
    public CellType type() {
        return new CellType(kind, separators);
    }

    public boolean isList() {
        return !separators.isEmpty();
    }

    /** The items of a cell; none of them is blank. */
    public List<String> items(String cell) {
        return type().items(cell);
    }
}
