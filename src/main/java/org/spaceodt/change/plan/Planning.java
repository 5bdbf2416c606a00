package org.spaceodt.change.plan;

import java.io.IOException;
import java.util.function.Consumer;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.danger.DangerCount;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.Recipe;
import org.spaceodt.job.Origin;

/** Says what the rows of an input would change. It writes nothing to Webex. */
public final class Planning {
    private final JobContext place;

    public Planning(JobContext place) {
        this.place = place;
    }

    /**
     * Plans all rows, in the order of the table, and keeps the plan. What several rows look at is read once. Until all of it is
     * there, earlier files stay as they are.
     *
     * @param source what the input is called
     * @param files that people read of it
     * @param step gets each step as it is planned
     * @throws org.spaceodt.webex.WebexException.Unauthorized when nothing can be read
     * @throws IOException when the files cannot be written
     */
    public MadePlan plan(CheckedTable table, String source, PlanWriting.Begin files, Consumer<PlanRow> step)
            throws IOException {
        Recipe recipe = table.recipe();
        RowPlanner planner = new RowPlanner(recipe, table.session(), place.language());
        Origin.Key own = new Origin.Key(recipe.kind().name() + " " + recipe.subject(), table.digest());
        OthersRows others = OthersRows.beside(own, "", place);
        PlanTotals totals = new PlanTotals();
        DangerCount dangers = place.dangerCount(table.session());
        try (StoredPlans.Writing kept = new StoredPlans(place)
                        .begin(recipe.kind(), recipe.subject(), source, table.digest(), table.count(), "");
                PlanWriting shown = files.begin(recipe.subject());
                CheckedTable.Rows rows = table.rows()) {
            InOrder.each(rows::next, place.atOnce(), planner::plan, planned -> {
                for (PlanRow one : others.passed(planned)) {
                    totals.add(one);
                    one.countDangers(dangers);
                    step.accept(one);
                    kept.write(one);
                    shown.write(one);
                }
            });
            Dangers counted = dangers.dangers();
            SavedPlan plan = kept.finish(counted);
            shown.publish(plan.stored().id());
            return new MadePlan(plan, totals, counted);
        }
    }
}
