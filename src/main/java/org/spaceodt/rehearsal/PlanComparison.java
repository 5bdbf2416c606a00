package org.spaceodt.rehearsal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Change;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.plan.PlanRow;

/** Holds what came out against what the plan says. */
final class PlanComparison {
    private PlanComparison() {}

    /**
     * Whether a step came out as it was planned. Of a step that is seen later, or could not be looked at, the plan says nothing: there it
     * counts whether it went well.
     */
    static boolean agree(PlanRow planned, CameOut end, Optional<Result> result) {
        return switch (planned.mode()) {
            case CREATE, UPDATE, REMOVE -> end == CameOut.CHANGED && sameFields(planned, result);
            case NOTHING -> end == CameOut.UNCHANGED;
            case REFUSED -> end == CameOut.REFUSED;
            case LATER, FAILED -> end.isGood();
        };
    }

    private static boolean sameFields(PlanRow planned, Optional<Result> result) {
        Optional<Change.Effective> change = planned.input()
                .change()
                .filter(Change.Effective.class::isInstance)
                .map(Change.Effective.class::cast);
        Optional<Result.Done> done =
                result.filter(Result.Done.class::isInstance).map(Result.Done.class::cast);
        return change.isPresent() && done.isPresent() && same(change.get(), done.get());
    }

    /** What is made has more fields than its row gives: those are its own. What is written and never read back has no value before. */
    private static boolean same(Change.Effective planned, Result.Done done) {
        Map<String, Difference> came = new HashMap<>();
        done.differences().forEach(one -> came.put(one.field(), one));
        Set<String> unseen = new HashSet<>(Fields.values(planned.unseen()).keySet());
        unseen.addAll(done.unverifiable());
        List<Difference> expected = planned.differences();
        for (Difference one : expected) {
            Difference other = came.remove(one.field());
            if (unseen.contains(one.field())) {
                continue;
            }
            if (other == null
                    || !Difference.same(one.after(), other.after())
                    || !Difference.same(one.before(), other.before())) {
                return false;
            }
        }
        return planned instanceof Change.Create || unseen.containsAll(came.keySet());
    }
}
