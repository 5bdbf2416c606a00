package org.spaceodt.change.plan.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowPlace;
import org.spaceodt.change.plan.PlanBlocks;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.change.plan.shown.PlanMark;
import org.spaceodt.change.report.PlanReport;
import org.spaceodt.change.report.RunReport;
import org.spaceodt.change.report.StageReport;
import org.spaceodt.identity.Account;
import org.spaceodt.job.Origin;
import org.spaceodt.job.StoredPlan;

/** What stands on the page about a plan, gathered step by step. */
final class PlanContent {
    private static final int MOST = 1_000;

    private final JobContext place;
    private final PlanBlocks blocks;
    private final PlannedRows rows = new PlannedRows();
    private final Map<String, Map<String, Integer>> stages = new LinkedHashMap<>();
    private final List<PlanBlock> bad = new ArrayList<>();
    private final List<PlanBlock> changes = new ArrayList<>();
    private int left;

    PlanContent(JobContext place, PlanBlocks blocks) {
        this.place = place;
        this.blocks = blocks;
    }

    /** @param block the same step as people read it */
    void add(PlanRow step, PlanBlock block) {
        rows.add(step, block.place());
        stages.computeIfAbsent(block.action(), key -> new TreeMap<>())
                .merge(block.mark().id(), 1, Integer::sum);
        if (block.mark() != PlanMark.NOTHING) {
            List<PlanBlock> to = block.mark().isBad() ? bad : changes;
            if (to.size() < MOST) {
                to.add(block);
            } else {
                left++;
            }
        }
    }

    PlanReport report(StoredPlan plan) {
        StoredPlan.Head head = plan.head();
        RunReport run = new RunReport(
                head.subject(),
                place.catalogue().find(head.subject()).isPresent() ? blocks.label(head.subject()) : "",
                "",
                head.source(),
                place.webex().address().host() + " · " + Account.organization(head.account()),
                "",
                place.origin().ofPlan(plan).of(new Origin.Plan(plan.id(), plan.digest())),
                head.undoOf(),
                Optional.of(plan.createdAt()),
                Optional.empty(),
                rows.totals(),
                RowPlace.kind(head.subject()),
                rows.places(),
                false,
                List.of(),
                List.of());
        List<StageReport.Stage> all = stages.entrySet().stream()
                .map(stage -> new StageReport.Stage(
                        stage.getKey(), blocks.label(stage.getKey()), Optional.empty(), stage.getValue()))
                .toList();
        return new PlanReport(run, all, bad, changes, left);
    }
}
