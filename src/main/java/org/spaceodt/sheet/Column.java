package org.spaceodt.sheet;

import java.util.List;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Heading;
import org.spaceodt.change.cell.Kind;

/**
 * A column that somebody may give.
 *
 * @param name canonical
 * @param aliases other names for it, such as older ones; case, accents, blanks, {@code _} and {@code -} never matter
 * @param beside those of the aliases that may stand beside the name in one table: what is there holds where the cell of the
 *     name is empty
 * @param required the column has to be there, and filled in every row
 * @param type what its cells may hold
 */
public record Column(String name, List<String> aliases, List<String> beside, boolean required, CellType type) {
    public Column {
        aliases = List.copyOf(aliases);
        beside = List.copyOf(beside);
    }

    public Column(String name, List<String> aliases, boolean required, CellType type) {
        this(name, aliases, List.of(), required, type);
    }

    public static Column of(String name, Kind kind) {
        return of(name, CellType.one(kind));
    }

    public static Column of(String name, CellType type) {
        return new Column(name, List.of(), false, type);
    }

    public Column orCalled(String... others) {
        return new Column(name, List.of(others), beside, required, type);
    }

    /** With aliases that may stand beside the name. */
    public Column beside(List<String> others) {
        return new Column(name, aliases, others, required, type);
    }

    /** Whether what stands under a heading holds only where the cell of the name is empty. */
    boolean isBeside(String heading) {
        return beside.stream().anyMatch(other -> Heading.key(other).equals(Heading.key(heading)));
    }

    public Kind kind() {
        return type.kind();
    }
}
