package org.spaceodt.action.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Target;

/**
 * A change, held against what is there now.
 *
 * @param there fields that are so already
 * @param remaining fields that are as they were before
 * @param moved fields that are neither: before is what was planned from, after is what is there now
 * @param gone whether what is to be changed does not exist
 */
record Comparison(List<String> there, List<String> remaining, List<Difference> moved, boolean gone) {
    static Comparison of(Change.Effective change, Observed observed) {
        Optional<ObjectNode> now =
                observed instanceof Observed.Found found ? Optional.of(found.seenBy(change)) : Optional.empty();
        if (change instanceof Change.Update && now.isEmpty()) {
            return new Comparison(List.of(), List.of(), List.of(), true);
        }
        List<String> there = new ArrayList<>();
        List<String> remaining = new ArrayList<>();
        List<Difference> moved = new ArrayList<>();
        for (Difference planned : change.differences()) {
            JsonNode seen = Fields.at(now.orElseGet(Fields::none), planned.field());
            if (Difference.same(seen, planned.after()) && !(change instanceof Change.Remove && now.isPresent())) {
                there.add(planned.field());
            } else if (Difference.same(seen, planned.before())) {
                remaining.add(planned.field());
            } else {
                moved.add(new Difference(planned.field(), planned.before(), seen));
            }
        }
        return new Comparison(there, remaining, moved, false);
    }

    boolean allThere() {
        return !gone && remaining.isEmpty() && moved.isEmpty();
    }

    /**
     * What is left to be written of a change of which a part was done.
     *
     * @param observed what the comparison was made with
     */
    Change.Effective rest(Change.Effective change, Observed observed) {
        if (there.isEmpty()) {
            return change.of(known(change.target(), observed));
        }
        return new Change.Update(
                known(change.target(), observed),
                Fields.pick(change.before(), remaining),
                Fields.pick(change.after(), remaining),
                change instanceof Change.Create ? Fields.none() : unshown(change, observed),
                change.image(),
                change instanceof Change.Update update && update.exact(),
                change instanceof Change.Update update ? update.lost() : List.of());
    }

    /** What is written as well, and is not shown as it is to be. What makes something has written that with it. */
    static ObjectNode unshown(Change.Effective change, Observed observed) {
        ObjectNode now = observed instanceof Observed.Found found ? found.fields() : Fields.none();
        List<String> paths = Fields.values(change.unseen()).entrySet().stream()
                .filter(field -> !Difference.same(Fields.at(now, field.getKey()), field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return Fields.pick(change.unseen(), paths);
    }

    private static Target known(Target planned, Observed observed) {
        return observed instanceof Observed.Found found ? found.target() : planned;
    }
}
