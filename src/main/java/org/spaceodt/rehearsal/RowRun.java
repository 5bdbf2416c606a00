package org.spaceodt.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.ActionWork;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.job.Item;
import org.spaceodt.job.Work;

/**
 * Does the steps of a row in the simulated organization, with what the engine does the items of a job with. A step is planned there
 * again, from the cells of its row; that of an undo has none, and is done as it was planned. What the plan refuses is refused.
 */
final class RowRun {
    private final String id;
    private final ActionWork work;
    private final ObjectMapper json;
    private final BooleanSupplier stopped;

    RowRun(String id, ActionWork work, ObjectMapper json, BooleanSupplier stopped) {
        this.id = id;
        this.work = work;
        this.json = json;
        this.stopped = stopped;
    }

    /**
     * @param steps all of one row, in their order
     * @return those that came to an end: fewer when it was stopped
     * @throws Work.WorkStopped when nothing more can be done
     */
    List<RehearsedStep> of(List<PlanRow> steps) throws Work.WorkStopped {
        List<RehearsedStep> ends = new ArrayList<>();
        Optional<String> before = Optional.empty();
        boolean broken = false;
        for (PlanRow step : steps) {
            if (stopped.getAsBoolean()) {
                return ends;
            }
            if (step.afterPrevious() && broken) {
                ends.add(RehearsedStep.leftOut(step));
                continue;
            }
            Done done = done(step, before);
            ends.add(RehearsedStep.of(step, done.result(), done.fault()));
            before = done.text();
            broken = !ends.get(ends.size() - 1).end().isGood();
        }
        return ends;
    }

    /** @param text of the result, for the step after it */
    private record Done(Optional<Result> result, Optional<String> text, String fault) {}

    private Done done(PlanRow step, Optional<String> before) throws Work.WorkStopped {
        Optional<Result> refused = step.input().refused().map(why -> new Result.Refused(why.target(), why.reasons()));
        if (refused.isPresent()) {
            return new Done(refused, Optional.empty(), "");
        }
        try {
            String text = work.run(item(step), new Once(before, stopped)).result();
            return new Done(Optional.of(json.readValue(text, Result.class)), Optional.of(text), "");
        } catch (RuntimeException | JsonProcessingException e) {
            return new Done(Optional.empty(), Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private Item item(PlanRow step) throws JsonProcessingException {
        return new Item(
                id,
                step.row(),
                step.row(),
                step.key(),
                OptionalInt.empty(),
                json.writeValueAsString(again(step.input())));
    }

    private static ActionInput again(ActionInput input) {
        return input.cells().isEmpty()
                ? input
                : new ActionInput(
                        input.action(), input.organization(), input.cells(), input.previous(), Optional.empty());
    }

    /** A try that nobody else can make: nothing of it has to outlive the process. */
    private record Once(Optional<String> dependencyResult, BooleanSupplier stopped) implements Work.Attempt {
        @Override
        public Optional<String> inDoubt() {
            return Optional.empty();
        }

        @Override
        public void intend(String intent) {
            confirm();
        }

        @Override
        public void confirm() {
            if (stopped.getAsBoolean()) {
                throw new Work.Superseded("the rehearsal was stopped");
            }
        }

        @Override
        public boolean asksToStop() {
            return stopped.getAsBoolean();
        }
    }
}
