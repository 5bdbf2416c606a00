package org.spaceodt.change.input;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.spaceodt.action.Change;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.text.Text;

/**
 * A row in which nothing is wrong: what is to be done for it, in order, each step only if the one before it was done. It is
 * made once, when the row is checked; plan and job are made from it.
 *
 * @param number as a spreadsheet counts; 1 for one that comes from no table
 * @param key what people call its object
 */
@RegisterForReflection
public record CheckedRow(int number, String key, List<ActionInput> steps) {
    public CheckedRow {
        steps = List.copyOf(steps);
    }

    /** The same, of which nothing is done. */
    CheckedRow refused(List<Text> why) {
        Change.Refused refused = new Change.Refused(new Target("", "", key), why);
        return new CheckedRow(number, key, List.of(steps.get(0).refused(refused)));
    }
}
