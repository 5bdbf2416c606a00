package org.spaceodt.change.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Target;
import org.spaceodt.webex.WebexId;

/**
 * What later steps of a row wrote over, told from the last step to the first. Two settings of one person may have fields of one name: only
 * a step that found what the earlier one had left wrote over it.
 */
final class Overwritten {
    private final Map<String, List<Difference>> later = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    /** Whether a later step took it away. */
    boolean isGone(Target target) {
        return gone.contains(object(target));
    }

    void goes(Target target) {
        gone.add(object(target));
    }

    /** Of what a step wrote, that which no later one wrote over; what it wrote is known from now on. */
    List<Difference> rest(Target target, List<Difference> written) {
        List<Difference> rest = new ArrayList<>();
        for (Difference one : written) {
            List<Difference> after = later.computeIfAbsent(object(target) + one.field(), any -> new ArrayList<>());
            if (after.stream().noneMatch(next -> Difference.same(next.before(), one.after()))) {
                rest.add(one);
            }
            after.add(one);
        }
        return rest;
    }

    private static String object(Target target) {
        return target.kind() + " " + new WebexId(target.id()).bare() + "\n";
    }
}
