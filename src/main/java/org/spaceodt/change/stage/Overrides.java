package org.spaceodt.change.stage;

import java.util.Optional;
import java.util.SortedSet;
import org.spaceodt.action.apply.ActionInput;

/** Other values for some rows of a stage, in which nothing is wrong: whoever made them has checked them. Thread-safe. */
public interface Overrides {
    /** What they came from, such as the name of a file. */
    String name();

    /** The numbers of the rows that they speak about. */
    SortedSet<Integer> rows();

    /**
     * What is to be done for one of these rows.
     *
     * @param given what was to be done without it; empty for a row that had nothing to do in the stage
     */
    Step step(int row, Optional<ActionInput> given);

    /**
     * @param key what people call the object of the row
     * @param input of the action of the stage, with all its cells, ids instead of names
     */
    record Step(String key, ActionInput input) {}
}
