package org.spaceodt.change.recipe;

import java.util.List;
import org.spaceodt.action.apply.ActionInput;

/**
 * What is to be done for one row, in order; each step only if the one before it was done.
 *
 * @param number as a spreadsheet counts
 * @param key what people call the location: its name, else its external id, else its id
 * @param organization of the row; empty text for the token's own
 */
public record LocationRow(int number, String key, String organization, List<ActionInput> steps) {
    public LocationRow {
        steps = List.copyOf(steps);
    }
}
