package org.spaceodt.change.report;

import java.util.List;
import org.spaceodt.change.plan.shown.PlanBlock;

/**
 * What a page says of a plan of which nothing is done yet.
 *
 * @param run about the whole; its own lists of rows are empty, and its totals say how many rows would end how
 * @param stages the actions of its steps, with how many steps there are of each mode
 * @param bad the first steps that cannot be done
 * @param changes the first steps that would change something, or are seen later
 * @param left how many such steps are not among them
 */
public record PlanReport(
        RunReport run, List<StageReport.Stage> stages, List<PlanBlock> bad, List<PlanBlock> changes, int left) {}
