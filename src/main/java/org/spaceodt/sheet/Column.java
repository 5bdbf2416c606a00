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
 * @param type what its cells may hold
 */
public record Column(String name, List<String> aliases, boolean required, CellType type) {
    public Column {
        aliases = List.copyOf(aliases);
    }

    public static Column of(String name, Kind kind) {
        return of(name, CellType.one(kind));
    }

    public static Column of(String name, CellType type) {
        return new Column(name, List.of(), false, type);
    }

    public Column orCalled(String... others) {
        return new Column(name, List.of(others), required, type);
    }

    public Kind kind() {
        return type.kind();
    }
}
