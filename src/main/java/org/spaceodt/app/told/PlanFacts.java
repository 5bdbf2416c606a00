package org.spaceodt.app.told;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.danger.DangerCount;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.job.JobView;
import org.spaceodt.job.StoredPlan;

/** What somebody is told of a plan that is kept, before it is applied. */
public final class PlanFacts {
    private PlanFacts() {}

    /** What it does: the action with its name, or the job that it undoes. */
    public static String what(StoredPlan.Head plan, JobContext place, Messages messages) {
        String subject = place.catalogue()
                .find(plan.subject())
                .map(action -> plan.subject() + " (" + action.description().label(messages.locale()) + ")")
                .orElse(plan.subject());
        return plan.undoOf().isEmpty() ? subject : messages.get("jobs.undoTitle", plan.undoOf(), subject);
    }

    /** Who else is at work on the organization, a line each. */
    public static List<String> beside(StoredPlan.Head plan, JobContext place) {
        return lines(place.others().beside(plan), place);
    }

    /** The same of jobs. */
    public static List<String> lines(List<JobView> others, JobContext place) {
        return place.others().lines(others, moment -> place.where().time(moment, place.language())).stream()
                .map(line -> line.in(place.language()))
                .toList();
    }

    /**
     * Reads the plan.
     *
     * @throws org.spaceodt.job.store.PlanRepository.Altered when its steps are not those that it was made with
     */
    public static Facts read(SavedPlan plan, JobContext place, Messages messages) throws IOException {
        boolean undo = !plan.head().undoOf().isEmpty();
        Gathered gathered = new Gathered(place.catalogue(), undo);
        Optional<DangerCount> count = plan.dangers().isPresent() ? Optional.empty() : Optional.of(place.dangerCount());
        plan.each(row -> {
            gathered.accept(row);
            count.ifPresent(row::countDangers);
        });
        return of(
                plan,
                gathered,
                plan.dangers().orElseGet(() -> count.orElseThrow().dangers()),
                place,
                messages);
    }

    /** Of a plan that was read before; who else is at work is as it is now. */
    public static Facts of(SavedPlan plan, Gathered gathered, Dangers dangers, JobContext place, Messages messages) {
        return Facts.of(place.where(), what(plan.head(), place, messages), gathered, dangers, plan.stored())
                .beside(beside(plan.head(), place));
    }
}
