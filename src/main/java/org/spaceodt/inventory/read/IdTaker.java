package org.spaceodt.inventory.read;

import java.util.ArrayList;
import java.util.List;
import org.spaceodt.inventory.manifest.Ids;
import org.spaceodt.inventory.manifest.InputSpec;
import org.spaceodt.inventory.manifest.InventoryModule;

/**
 * Takes from each row of a module the ids that calls of others need.
 *
 * @param positions of the ids in the row
 * @param keyed whether one of them is what tells the rows apart: then none may be without
 * @param where position of the cell that must be filled as well, or -1
 */
record IdTaker(InputSpec spec, List<Integer> positions, boolean keyed, int where, InputList list) {
    static IdTaker of(InputSpec spec, InventoryModule source) {
        return new IdTaker(
                spec,
                spec.columns().stream().map(source::position).toList(),
                spec.columns().stream().anyMatch(source.keyColumns()::contains),
                spec.where().map(source::position).orElse(-1),
                new InputList());
    }

    /** @param from the ids that the row was read with */
    void take(List<Object> cells, Ids from) {
        if (where >= 0 && isBlank(cells.get(where))) {
            return;
        }
        List<String> values = new ArrayList<>(positions.size());
        for (int position : positions) {
            if (!isBlank(cells.get(position))) {
                values.add(cells.get(position).toString());
            }
        }
        if (values.size() == positions.size()) {
            list.add(new Ids(spec.names(), values, spec.again() ? from.also() : ""));
        } else if (keyed || !values.isEmpty()) {
            // The row is there, but what hangs on it cannot be read. That must not pass for complete.
            list.lacksIds();
        }
    }

    private static boolean isBlank(Object value) {
        return value == null || value.toString().isBlank();
    }
}
