package org.spaceodt.change.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.Outcome;
import org.spaceodt.job.StagePosition;

/** The items of an undo of a job by stages: stage by stage in the order of its plan, which begins with the last. */
final class StagedUndo {
    private final SavedPlan plan;
    private final KeptRows kept;
    private final List<String> stages = new ArrayList<>();

    StagedUndo(SavedPlan plan, KeptRows kept) throws IOException {
        this.plan = plan;
        this.kept = kept;
        plan.each(step -> {
            if (!stages.contains(step.input().action())) {
                stages.add(step.input().action());
            }
        });
    }

    /** Behind the last: nobody has to decide any more. */
    int end() {
        return StagePosition.first(Math.max(1, stages.size()));
    }

    void feed(Consumer<NewJob.NewItem> items) {
        Map<Integer, Integer> before = new HashMap<>();
        try {
            plan.each(step -> {
                if (step.mode() == PlanRow.Mode.NOTHING) {
                    return;
                }
                int position = StagePosition.of(stages.indexOf(step.input().action()), step.row());
                Optional<Outcome.Failed> refused = step.input()
                        .refused()
                        .map(why ->
                                new Outcome.Failed(kept.text(new Result.Refused(why.target(), why.reasons())), false));
                // What could not be undone keeps nothing else from being undone.
                OptionalInt after = refused.isEmpty() && before.containsKey(step.row())
                        ? OptionalInt.of(before.get(step.row()))
                        : OptionalInt.empty();
                items.accept(new NewJob.NewItem(
                        OptionalInt.of(position), step.row(), step.key(), after, kept.text(step.input()), refused));
                if (refused.isEmpty()) {
                    before.put(step.row(), position);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
