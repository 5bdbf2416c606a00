package org.spaceodt.change.input;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.spaceodt.sheet.SheetRow;
import org.spaceodt.sheet.TableShape;

/** Puts the values of a row together: those that are given for every row, its own, and those that are general. */
final class ValueLayers {
    /** Any name of a column -> its canonical one. */
    private final Map<String, String> canonical = new HashMap<>();

    private final Map<String, String> over = new LinkedHashMap<>();
    private final Map<String, String> under;

    /**
     * @param over by canonical or older name; wins over a row; an empty value hides the row's
     * @param under by canonical name; where a row has none
     */
    ValueLayers(TableShape shape, Map<String, String> over, Map<String, String> under) {
        shape.columns().forEach(column -> column.aliases().forEach(alias -> canonical.put(alias, column.name())));
        shape.names().forEach(name -> canonical.put(name, name));
        over.forEach((name, value) -> {
            String known = canonical.getOrDefault(name, name);
            if (known.equals(name) || !over.containsKey(known)) {
                this.over.put(known, value);
            }
        });
        this.under = under;
    }

    /** All names by which a value may be given. */
    Set<String> names() {
        return new TreeSet<>(canonical.keySet());
    }

    SheetRow merged(SheetRow own) {
        Map<String, String> cells = new LinkedHashMap<>(under);
        cells.putAll(own.cells());
        cells.putAll(over);
        cells.values().removeIf(String::isBlank);
        return new SheetRow(own.number(), own.line(), cells);
    }
}
