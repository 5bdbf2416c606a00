package org.spaceodt.api.softphone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.spaceodt.api.action.OriginJson;
import org.spaceodt.api.action.OtherJobJson;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.job.JobView;

/** The steps of a plan that is being made: counts of all of them, and those that are asked for. For one thread. */
final class PlannedSteps {
    private final PageQuery.Page page;
    private final List<SoftphonePlanJson.Step> shown = new ArrayList<>();
    private final Map<String, Map<String, Integer>> totals = new LinkedHashMap<>();
    private int steps;
    private int rows;
    private int row;

    PlannedSteps(PageQuery.Page page) {
        this.page = page;
    }

    void add(PlanRow step) {
        if (page.has(steps++)) {
            shown.add(SoftphonePlanJson.Step.of(step));
        }
        rows += step.row() == row ? 0 : 1;
        row = step.row();
        totals.computeIfAbsent(step.input().action(), stage -> new TreeMap<>())
                .merge(step.mode().id(), 1, Integer::sum);
    }

    /**
     * @param digests by stage, in their order
     * @param others who else is at work
     */
    SoftphonePlanJson plan(
            MadePlan made,
            Integer leftOut,
            Map<String, String> digests,
            List<JobView> others,
            List<Problem.Fault> warnings,
            JobContext place) {
        List<SoftphonePlanJson.Stage> stages = digests.entrySet().stream()
                .filter(stage -> totals.containsKey(stage.getKey()))
                .map(stage -> new SoftphonePlanJson.Stage(
                        stage.getKey(),
                        SoftphoneRuns.label(stage.getKey(), place),
                        stage.getValue(),
                        totals.get(stage.getKey()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        totals.get(stage.getKey())))
                .toList();
        return new SoftphonePlanJson(
                made.plan().stored().id(),
                made.plan().stored().digest(),
                rows,
                leftOut,
                made.totals().byMode(),
                made.dangers(),
                OtherJobJson.of(others, place),
                stages,
                shown,
                page.next(shown.size(), steps),
                warnings,
                OriginJson.of(made.plan().head().origin()));
    }
}
