package org.spaceodt.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spaceodt.text.Text;

/** What an action saw when it looked, in the fields that concern it. */
public sealed interface Observed {
    /** @param fields in the API's spelling; what is not there is absent, never null */
    record Found(Target target, ObjectNode fields) implements Observed {}

    /** It does not exist; it can be created. */
    record Absent(Target target) implements Observed {}

    /** Whatever is there, nothing is to be done about it, such as making somebody who is there already. */
    record Enough(Target target, Text reason) implements Observed {}

    /** It cannot be done as things are, such as calling settings of somebody without calling. */
    record Blocked(Target target, List<Text> reasons) implements Observed {}
}
