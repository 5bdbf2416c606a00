package org.spaceodt.action;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.spaceodt.text.Text;

/**
 * Undoing a creation removes only what is still as it was made: what somebody changed or added since would be lost with it. So is what
 * is taken away from something that stays, such as the calling of a location.
 */
public final class Untouched {
    private Untouched() {}

    /**
     * @param change of which the observed is looked at
     * @return the observed; blocked when the change removes something that is not as it was read back after it was made
     */
    public static Observed orBlocked(Action<?> action, Change.Effective change, Observed observed) {
        boolean removes = change instanceof Change.Remove;
        if (!removes && !action.takesAlong(change) || !(observed instanceof Observed.Found found)) {
            return observed;
        }
        if (!removes && found.image().isEmpty()) {
            // It is gone already.
            return observed;
        }
        List<Text> reasons = change.image().isEmpty()
                ? removes && action.ownsWhatItMade() ? more(differences(change, found)) : List.of()
                : reasons(Difference.between(change.image(), found.image()));
        return reasons.isEmpty() ? observed : new Observed.Blocked(found.target(), reasons);
    }

    /** An earlier version kept some of its fields, and what is perhaps written was never read back. */
    private static List<Difference> differences(Change.Effective change, Observed.Found found) {
        return Difference.between(change.before(), found.fields());
    }

    private static List<Text> reasons(List<Difference> differences) {
        List<Text> reasons = new ArrayList<>(more(differences));
        differences.stream()
                .filter(one -> !Difference.isNothing(one.before()))
                .map(one -> Description.text("undo.moved", one.field(), said(one.before()), said(one.after())))
                .forEach(reasons::add);
        return reasons;
    }

    private static List<Text> more(List<Difference> differences) {
        List<String> more = differences.stream()
                .filter(one -> Difference.isNothing(one.before()))
                .map(one -> one.field() + " = " + said(one.after()))
                .toList();
        return more.isEmpty() ? List.of() : List.of(Description.text("undo.more", String.join(", ", more)));
    }

    private static String said(JsonNode value) {
        if (Difference.isNothing(value)) {
            return "—";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
