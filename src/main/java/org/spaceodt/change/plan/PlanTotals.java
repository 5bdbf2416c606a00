package org.spaceodt.change.plan;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How many steps a plan has of each mode, and how many rows. For one thread. */
public final class PlanTotals {
    private final Map<PlanRow.Mode, Integer> steps = new EnumMap<>(PlanRow.Mode.class);
    private final BitSet rows = new BitSet();

    public void add(PlanRow row) {
        steps.merge(row.mode(), 1, Integer::sum);
        rows.set(row.row());
    }

    public int of(PlanRow.Mode mode) {
        return steps.getOrDefault(mode, 0);
    }

    /** By the id of the mode; those that none has are left out. */
    public Map<String, Integer> byMode() {
        Map<String, Integer> byMode = new TreeMap<>();
        steps.forEach((mode, count) -> byMode.put(mode.id(), count));
        return byMode;
    }

    public int steps() {
        return steps.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int rows() {
        return rows.cardinality();
    }

    /** Whether there is something to do. */
    public boolean writes() {
        return steps.keySet().stream().anyMatch(PlanRow.Mode::writes);
    }

    /** Steps that would be refused, or could not be looked at. */
    public int bad() {
        return of(PlanRow.Mode.REFUSED) + of(PlanRow.Mode.FAILED);
    }
}
