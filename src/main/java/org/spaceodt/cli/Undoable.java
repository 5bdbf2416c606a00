package org.spaceodt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.bulk.ActionJob;
import org.spaceodt.bulk.ActionJobs;
import org.spaceodt.bulk.ActionPlanning;
import org.spaceodt.bulk.PlanRow;
import org.spaceodt.bulk.PlanTotals;
import org.spaceodt.bulk.SavedPlan;
import org.spaceodt.bulk.Workplace;
import org.spaceodt.job.JobView;
import org.spaceodt.location.LocationJob;
import org.spaceodt.location.LocationJobs;
import org.spaceodt.location.LocationPlanning;
import org.spaceodt.location.LocationUndo;

/** A job that can be undone, of whatever it is. */
interface Undoable {
    String id();

    /** Where the plan of the undo is kept. */
    Path file();

    PlanTotals plan(Consumer<PlanRow> row) throws IOException;

    /** Makes the job of the plan that was kept. */
    Made make() throws IOException, SavedPlan.Unusable;

    /** @param already whether it was there before */
    record Made(JobView job, boolean already) {}

    /** Empty when there is nothing in such a job that could be undone. */
    static Optional<Undoable> of(Workplace place, String jobId) {
        Optional<Undoable> location = new LocationJobs(place).find(jobId).map(job -> new OfLocations(place, job));
        return location.or(() -> new ActionJobs(place).find(jobId).map(job -> new OfAction(place, job)));
    }

    /** A job of locations. */
    record OfLocations(Workplace place, LocationJob job) implements Undoable {
        @Override
        public String id() {
            return job.id();
        }

        @Override
        public Path file() {
            return new LocationUndo(place).file(job);
        }

        @Override
        public PlanTotals plan(Consumer<PlanRow> row) throws IOException {
            return new LocationUndo(place).plan(job, row);
        }

        @Override
        public Made make() throws IOException, SavedPlan.Unusable {
            SavedPlan plan = SavedPlan.open(file(), place.webex().json(), LocationPlanning.FORMAT);
            LocationJobs.Made made = new LocationPlanning(place).make(plan, place.usualLimits());
            return new Made(made.job().view(), made.already());
        }
    }

    /** A job of rows of one action. */
    record OfAction(Workplace place, ActionJob job) implements Undoable {
        @Override
        public String id() {
            return job.id();
        }

        @Override
        public Path file() {
            return new ActionPlanning(place).undoFile(job);
        }

        @Override
        public PlanTotals plan(Consumer<PlanRow> row) throws IOException {
            return new ActionPlanning(place).planUndo(job, row);
        }

        @Override
        public Made make() throws IOException, SavedPlan.Unusable {
            SavedPlan plan = SavedPlan.open(file(), place.webex().json(), ActionPlanning.FORMAT);
            ActionJobs.Made made = new ActionJobs(place).make(plan, place.usualLimits());
            return new Made(made.job().view(), made.already());
        }
    }
}
