package org.spaceodt.action;

import java.util.List;

/** Undoing a creation removes only what is still as it was made: what somebody added since would be lost with it. */
public final class Untouched {
    private Untouched() {}

    /**
     * @param change of which the sight is looked at
     * @param sight with all fields that somebody may have filled in
     * @return the sight; blocked when the change removes something that has more by now than it knows of
     */
    public static Sight orBlocked(Change.Effective change, Sight sight) {
        if (!(change instanceof Change.Remove) || !(sight instanceof Sight.Found found)) {
            return sight;
        }
        List<String> more = Fields.values(found.fields()).entrySet().stream()
                .filter(field -> !Difference.isNothing(field.getValue()))
                .filter(field -> Difference.isNothing(Fields.at(change.before(), field.getKey())))
                .map(field -> field.getKey() + " = "
                        + field.getValue().asText(field.getValue().toString()))
                .toList();
        return more.isEmpty()
                ? sight
                : new Sight.Blocked(found.target(), List.of(Description.text("undo.more", String.join(", ", more))));
    }
}
