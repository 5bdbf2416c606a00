package org.spaceodt.action;

import java.util.List;

/** Undoing a creation removes only what is still as it was made: what somebody added since would be lost with it. */
public final class Untouched {
    private Untouched() {}

    /**
     * @param change of which the observed is looked at
     * @param observed with all fields that somebody may have filled in
     * @return the observed; blocked when the change removes something that has more by now than it knows of
     */
    public static Observed orBlocked(Change.Effective change, Observed observed) {
        if (!(change instanceof Change.Remove) || !(observed instanceof Observed.Found found)) {
            return observed;
        }
        List<String> more = Fields.values(found.fields()).entrySet().stream()
                .filter(field -> !Difference.isNothing(field.getValue()))
                .filter(field -> Difference.isNothing(Fields.at(change.before(), field.getKey())))
                .map(field -> field.getKey() + " = "
                        + field.getValue().asText(field.getValue().toString()))
                .toList();
        return more.isEmpty()
                ? observed
                : new Observed.Blocked(found.target(), List.of(Description.text("undo.more", String.join(", ", more))));
    }
}
