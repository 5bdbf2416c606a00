package org.spaceodt.location;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.spaceodt.bulk.PlanRow;
import org.spaceodt.bulk.PlanTotals;
import org.spaceodt.bulk.SavedPlan;
import org.spaceodt.bulk.Undoing;
import org.spaceodt.bulk.Workplace;

/** Plans how what a job of locations did is undone: the last first. */
public final class LocationUndo {
    private final Workplace place;
    private final Undoing undoing;

    public LocationUndo(Workplace place) {
        this.place = place;
        this.undoing = new Undoing(place);
    }

    /** Where the plan of an undo is kept. */
    public Path file(LocationJob job) {
        return new JobFiles(place).folder(job.id()).resolve("undo_plan.jsonl");
    }

    /** Whether nothing of it is in work. */
    public static boolean mayBeUndone(LocationJob job) {
        return Undoing.mayBeUndone(job.view());
    }

    /**
     * Reads what is there, and keeps the plan in {@link #file}.
     *
     * @param step gets each step as it is planned; those that changed nothing have none
     * @throws org.spaceodt.webex.WebexException.Unauthorized when nothing can be read
     */
    public PlanTotals plan(LocationJob job, Consumer<PlanRow> step) throws IOException {
        SavedPlan.Head head = new SavedPlan.Head(
                LocationPlanning.FORMAT,
                job.entity().id(),
                place.account(),
                job.source(),
                "undo:" + job.id(),
                job.rows(),
                job.id());
        return undoing.plan(
                new Undoing.Subject(job.view(), file(job), head, job.entity().id(), action -> Stage.of(action)
                        .id()),
                step);
    }
}
