package org.spaceodt.change.softphone;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.change.stage.Overrides;

/** What a {@code yesbut} file says of the people of a run, checked. */
record LaidOver(String name, SortedMap<Integer, Step> steps) implements Overrides {
    LaidOver {
        steps = Collections.unmodifiableSortedMap(new TreeMap<>(steps));
    }

    @Override
    public SortedSet<Integer> rows() {
        return new TreeSet<>(steps.keySet());
    }

    @Override
    public Step step(int row, Optional<ActionInput> given) {
        return steps.get(row);
    }
}
