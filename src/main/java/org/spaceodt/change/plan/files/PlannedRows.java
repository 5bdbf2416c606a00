package org.spaceodt.change.plan.files;

import java.util.EnumSet;
import java.util.Set;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.report.RunReport;

/** How many rows a plan would change, all steps of a row together. Steps of one row come one after the other. */
public final class PlannedRows {
    private final Set<PlanRow.Mode> modes = EnumSet.noneOf(PlanRow.Mode.class);
    private int row;
    private int changed;
    private int unchanged;
    private int refused;
    private int failed;
    private int later;

    public void add(PlanRow step) {
        if (step.row() != row) {
            end();
            row = step.row();
        }
        modes.add(step.mode());
    }

    private void end() {
        if (modes.contains(PlanRow.Mode.REFUSED)) {
            refused++;
        } else if (modes.contains(PlanRow.Mode.FAILED)) {
            failed++;
        } else if (modes.stream().anyMatch(PlanRow.Mode::writes)) {
            changed++;
        } else if (modes.contains(PlanRow.Mode.LATER)) {
            later++;
        } else if (!modes.isEmpty()) {
            unchanged++;
        }
        modes.clear();
    }

    public RunReport.Totals totals() {
        end();
        return new RunReport.Totals(changed, unchanged, refused, failed, 0, later);
    }
}
