package org.spaceodt.change.plan;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.Recipe;

/** Says what the rows of an input would change. It writes nothing to Webex. */
public final class Planning {
    private final JobContext place;

    public Planning(JobContext place) {
        this.place = place;
    }

    /**
     * Plans all rows, in the order of the table. What several rows look at is read once. Until all of it is there, earlier
     * files stay as they are.
     *
     * @param source what the input is called
     * @param keeps where the plan is kept; published in this order
     * @param step gets each step as it is planned
     * @throws org.spaceodt.webex.WebexException.Unauthorized when nothing can be read
     * @throws IOException when the files cannot be written
     */
    public PlanTotals plan(CheckedTable table, String source, List<PlanWriting.Keep> keeps, Consumer<PlanRow> step)
            throws IOException {
        Recipe recipe = table.recipe();
        RowPlanner planner = new RowPlanner(recipe, table.session(), place.language());
        SavedPlan.Head head = new SavedPlan.Head(
                recipe.kind(), recipe.subject(), place.account(), source, table.digest(), table.count(), "");
        PlanTotals totals = new PlanTotals();
        try (Kept kept = new Kept();
                CheckedTable.Rows rows = table.rows()) {
            for (PlanWriting.Keep keep : keeps) {
                kept.places.addLast(keep.begin(head));
            }
            InOrder.each(rows::next, place.atOnce(), planner::plan, planned -> {
                for (PlanRow one : planned) {
                    totals.add(one);
                    step.accept(one);
                    for (PlanWriting writing : kept.places) {
                        writing.write(one);
                    }
                }
            });
            for (PlanWriting writing : kept.places) {
                writing.publish();
            }
        }
        return totals;
    }

    /** Closed together, also when one of them could not be begun. */
    private static final class Kept implements AutoCloseable {
        private final Deque<PlanWriting> places = new ArrayDeque<>();

        @Override
        public void close() throws IOException {
            while (!places.isEmpty()) {
                try (PlanWriting last = places.removeLast()) {
                    close();
                }
            }
        }
    }
}
