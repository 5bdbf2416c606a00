package org.spaceodt.change.plan.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.spaceodt.file.NewFiles;
import org.spaceodt.identity.Account;
import org.spaceodt.job.Origin;
import org.spaceodt.job.StoredPlan;

/** {@code plan.html}, which somebody can approve or print, and {@link PlanFields}, written step by step. */
public final class ReadablePlan implements AutoCloseable {
    public static final String PAGE = "plan.html";
    private static final int MOST = 1_000;

    private final JobContext place;
    private final PlanBlocks blocks;
    private final NewFiles files;
    private final Path page;
    private final Path table;
    private final PlanFields fields;
    private final PlannedRows rows = new PlannedRows();
    private final Map<String, Map<String, Integer>> stages = new LinkedHashMap<>();
    private final List<PlanBlock> bad = new ArrayList<>();
    private final List<PlanBlock> changes = new ArrayList<>();
    private int left;

    /**
     * @param page where the page will be
     * @param table where the table of fields will be
     */
    public ReadablePlan(JobContext place, Path page, Path table) throws IOException {
        this.place = place;
        this.files = new NewFiles(place.out());
        this.blocks = new PlanBlocks(place);
        this.page = files.instead(page);
        this.table = files.instead(table);
        this.fields = new PlanFields(this.table, place);
    }

    public void write(PlanRow step) throws IOException {
        PlanBlock block = blocks.of(step);
        fields.write(block);
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

    /**
     * From now on they are there.
     *
     * @param plan that is kept by now
     * @param folder where they stay beyond the next plan
     */
    public void publish(StoredPlan plan, Path folder) throws IOException {
        fields.close();
        try (Writer out = Files.newBufferedWriter(page, StandardCharsets.UTF_8)) {
            place.reportPage().write(report(plan), place.language(), out);
        }
        files.copy(page, folder.resolve(PAGE));
        files.copy(table, folder.resolve(PlanFields.FILE));
        files.publish();
    }

    private PlanReport report(StoredPlan plan) {
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

    @Override
    public void close() throws IOException {
        fields.close();
        files.close();
    }
}
