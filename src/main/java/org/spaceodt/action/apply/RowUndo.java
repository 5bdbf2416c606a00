package org.spaceodt.action.apply;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Target;
import org.spaceodt.text.Text;
import org.spaceodt.webex.resource.Equivalence;

/**
 * How the steps of one row are undone, the last first. An undo that takes away what other steps worked on, such as a location
 * or its calling, takes their work along: they are no steps of their own. What others changed of that since keeps it there.
 */
final class RowUndo {
    /**
     * @param change what was done; empty when it wrote nothing
     * @param left the whole object as it was read back
     */
    record Step(Action<?> action, Planner planner, Optional<Change.Effective> change, ObjectNode left, Target target) {}

    private final List<Step> steps;
    private final Change[] plans;

    /** @param steps the last first */
    RowUndo(List<Step> steps) {
        this.steps = steps;
        this.plans = new Change[steps.size()];
    }

    /** One for each step, in their order. */
    List<Change> plan() {
        for (int taker = steps.size() - 1; taker >= 0; taker--) {
            if (plans[taker] == null && takesAlong(taker)) {
                plans[taker] = alone(taker);
                takeAlong(taker);
            }
        }
        List<Change.Effective> earlier = new ArrayList<>();
        for (int n = 0; n < plans.length; n++) {
            Change plan = plans[n] == null ? alone(n) : plans[n];
            plans[n] = unhindered(n, plan, earlier);
            if (plans[n] instanceof Change.Effective effective) {
                earlier.add(effective);
            }
        }
        return List.of(plans);
    }

    private boolean takesAlong(int n) {
        return steps.get(n)
                .change()
                .map(Planner::inverse)
                .filter(steps.get(n).action()::takesAlong)
                .isPresent();
    }

    private Change alone(int n) {
        Step step = steps.get(n);
        return step.change()
                .map(done -> step.planner().undo(step.action(), done, step.left()))
                .orElseGet(() -> already(step.target()));
    }

    private static Change already(Target target) {
        return new Change.Nothing(target, Description.text("undo.already"));
    }

    /** What came after it, of the same target, unless somebody changed it since. */
    private void takeAlong(int taker) {
        if (plans[taker] instanceof Change.Refused) {
            return;
        }
        boolean gone = plans[taker] instanceof Change.Nothing;
        List<Text> moved = new ArrayList<>();
        for (int n = 0; n < taker && !gone; n++) {
            Step step = steps.get(n);
            if (isAbout(n, taker) && !takesAlong(n)) {
                step.change().ifPresent(done -> moved.addAll(step.planner().movedSince(step.action(), done)));
            }
        }
        if (!moved.isEmpty()) {
            plans[taker] = new Change.Refused(plans[taker].target(), moved);
            return;
        }
        for (int n = 0; n < taker; n++) {
            if (isAbout(n, taker) && (gone || !takesAlong(n))) {
                Target target = steps.get(n).target();
                plans[n] = gone
                        ? already(target)
                        : new Change.Nothing(
                                target,
                                Description.text(
                                        "undo.goes_along", plans[taker].target().name()));
            }
        }
    }

    private boolean isAbout(int n, int taker) {
        Target one = steps.get(n).target();
        Target other = steps.get(taker).target();
        return one.kind().equals(other.kind()) && Equivalence.sameId(one.id(), other.id());
    }

    /** @param earlier what the same row's undo does before */
    private Change unhindered(int n, Change plan, List<Change.Effective> earlier) {
        if (!(plan instanceof Change.Effective effective)) {
            return plan;
        }
        Step step = steps.get(n);
        List<Text> hindrances = step.planner().hindrances(step.action(), effective, earlier);
        return hindrances.isEmpty() ? plan : new Change.Refused(plan.target(), hindrances);
    }
}
