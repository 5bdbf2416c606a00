package org.spaceodt.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Heading;
import org.spaceodt.change.cell.Kind;

/**
 * Columns of which somebody says that what stands there is meant, whatever it looks like: for all rows, or in the row's own
 * column {@code accept}.
 */
public final class Meant {
    /** A column that every table may have: names of others. */
    public static final Column COLUMN = Column.of("accept", CellType.listOf(Kind.TEXT));

    public static final Meant NOTHING = new Meant(Set.of());

    private static final Set<String> HEADINGS = Set.of("accept", "aceptar", "acceptar");
    /** Of the column of faults in the copy of a table that was refused, in all our languages: it is not read. */
    private static final Set<String> FAULTS = Set.of("errors", "errores");

    private final Set<String> keys;

    private Meant(Set<String> keys) {
        this.keys = keys;
    }

    /** @param columns by our names or those of the table */
    public static Meant of(Set<String> columns) {
        return new Meant(columns.stream().map(Heading::key).collect(Collectors.toSet()));
    }

    Meant and(List<String> columns) {
        if (columns.isEmpty()) {
            return this;
        }
        Set<String> all = new HashSet<>(keys);
        columns.forEach(column -> all.add(Heading.key(column)));
        return new Meant(all);
    }

    /** @param names of a column: ours, and that of the table */
    public boolean covers(String... names) {
        return !keys.isEmpty() && List.of(names).stream().anyMatch(name -> keys.contains(Heading.key(name)));
    }

    static boolean isHeading(String heading) {
        return HEADINGS.contains(Heading.key(heading));
    }

    static boolean isOfFaults(String heading) {
        return FAULTS.contains(Heading.key(heading));
    }
}
