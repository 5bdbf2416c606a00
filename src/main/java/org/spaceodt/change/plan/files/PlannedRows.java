package org.spaceodt.change.plan.files;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.report.PlaceCounts;
import org.spaceodt.change.report.RunReport;

/** How many rows a plan would change, all steps of a row together. Steps of one row come one after the other. */
public final class PlannedRows {
    private final Set<PlanRow.Mode> modes = EnumSet.noneOf(PlanRow.Mode.class);
    private final PlaceCounts places = new PlaceCounts();
    private int row;
    private String place = "";

    /** @param at the location of the step; empty text where it is not known */
    public void add(PlanRow step, String at) {
        if (step.row() != row) {
            end();
            row = step.row();
        }
        place = place.isEmpty() ? at : place;
        modes.add(step.mode());
    }

    private void end() {
        if (modes.contains(PlanRow.Mode.REFUSED)) {
            places.add(place, "refused");
        } else if (modes.contains(PlanRow.Mode.FAILED)) {
            places.add(place, "failed");
        } else if (modes.stream().anyMatch(PlanRow.Mode::writes)) {
            places.add(place, "changed");
        } else if (modes.contains(PlanRow.Mode.LATER)) {
            places.add(place, "waiting");
        } else if (!modes.isEmpty()) {
            places.add(place, "unchanged");
        }
        modes.clear();
        place = "";
    }

    /** By location. */
    public List<RunReport.Placed> places() {
        end();
        return places.all();
    }

    public RunReport.Totals totals() {
        return places().stream()
                .map(RunReport.Placed::totals)
                .reduce(new RunReport.Totals(0, 0, 0, 0, 0, 0), RunReport.Totals::plus);
    }
}
