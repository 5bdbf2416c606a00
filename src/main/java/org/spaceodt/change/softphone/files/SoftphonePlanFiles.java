package org.spaceodt.change.softphone.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Difference;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowPlace;
import org.spaceodt.change.plan.PlanBlocks;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.change.plan.StoredPlans;
import org.spaceodt.change.plan.files.PlanFields;
import org.spaceodt.change.plan.files.PlannedRows;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.change.report.RunReport;
import org.spaceodt.change.report.StageReport;
import org.spaceodt.file.DatedFolders;
import org.spaceodt.file.NewFiles;
import org.spaceodt.job.StoredPlan;
import org.spaceodt.sheet.CsvAndWorkbook;

/**
 * What people read of a plan of softphones, written step by step: {@code plan.csv}, {@code plan.xlsx}, {@code plan.json} and {@code plan.html}. A copy is
 * kept beyond the next plan, in a folder of its own.
 */
public final class SoftphonePlanFiles implements PlanWriting {
    public static final String PAGE = "plan.html";
    private static final List<String> NAMES = List.of(PAGE, "plan.csv", "plan.xlsx", "plan.json", PlanFields.FILE);
    private static final List<String> COLUMNS =
            List.of("row_number", "user_email", "stage", "mode", "target_id", "details");
    private static final int ID_LENGTH = 8;

    private final JobContext place;
    private final Path kept;
    private final String called;
    private final ObjectMapper json;
    private final NewFiles files;
    private final Path page;
    private final CsvAndWorkbook csv;
    private final PlanBlocks blocks;
    private final PlanFields fields;
    private final JsonGenerator steps;
    private final StageRows shown = new StageRows();
    private final PlannedRows rows = new PlannedRows();

    private SoftphonePlanFiles(JobContext place, Path folder, Path kept, String called) throws IOException {
        this.place = place;
        this.kept = kept;
        this.called = called;
        this.json = place.webex().json();
        this.files = new NewFiles(place.out());
        this.page = files.instead(folder.resolve(PAGE));
        this.csv = CsvAndWorkbook.create(folder.resolve("plan.csv"), files::instead, COLUMNS, place.csv());
        this.blocks = new PlanBlocks(place);
        this.fields = new PlanFields(files.instead(folder.resolve(PlanFields.FILE)), place);
        this.steps =
                json.getFactory().createGenerator(Files.newOutputStream(files.instead(folder.resolve("plan.json"))));
        steps.writeStartObject();
        steps.writeArrayFieldStart("steps");
    }

    /** Of all stages: in {@code v2}, and in {@code v2/plans/TIME_SUBJECT_PLAN}. */
    public static SoftphonePlanFiles of(JobContext place, String subject) throws IOException {
        Path v2 = place.v2();
        return new SoftphonePlanFiles(place, v2, v2.resolve("plans"), subject);
    }

    /**
     * Of one stage of a job: in its folder, and there in {@code plans/TIME_STAGE_PLAN}.
     *
     * @param folder of the job
     */
    public static SoftphonePlanFiles ofStage(JobContext place, Path folder, String stage) throws IOException {
        return new SoftphonePlanFiles(place, folder, folder.resolve("plans"), stage);
    }

    /** The files of the last plan in a folder. */
    public static List<Path> in(Path folder) {
        return NAMES.stream().map(folder::resolve).toList();
    }

    @Override
    public void write(PlanRow step) throws IOException {
        String stage = step.input().action();
        csv.write(List.of(
                step.row(),
                step.key(),
                stage,
                step.mode().id(),
                step.input().change().map(change -> change.target().id()).orElse(""),
                step.details()));
        PlanBlock block = blocks.of(step);
        fields.write(block);
        List<Difference> differences = PlannedStep.differences(step);
        steps.writeRaw("\n");
        json.writeValue(steps, line(step, stage, differences));
        rows.add(step, block.place());
        shown.count(stage, step.mode().id());
        if (step.mode() != PlanRow.Mode.NOTHING) {
            shown.keep(step.mode().isBad(), () -> page(step, stage));
        }
    }

    private ObjectNode line(PlanRow step, String stage, List<Difference> differences) {
        ObjectNode line = json.createObjectNode()
                .put("row", step.row())
                .put("user_email", step.key())
                .put("stage", stage)
                .put("mode", step.mode().id());
        ArrayNode all = line.putArray("differences");
        differences.forEach(one -> all.add(ChangeLine.difference(one, json)));
        return line.put("details", step.details());
    }

    private StageReport.Step page(PlanRow step, String stage) {
        PlanBlock block = blocks.of(step);
        return new StageReport.Step(
                step.row(), step.key(), stage, step.mode().id(), false, block.note(), "", block.fields());
    }

    @Override
    public void publish(String planId) throws IOException {
        StoredPlan plan = new StoredPlans(place)
                .find(planId, RowKind.SOFTPHONE)
                .orElseThrow(() -> new IllegalStateException("a plan that was kept is gone: " + planId))
                .stored();
        steps.writeEndArray();
        steps.writeStringField("plan_id", plan.id());
        steps.writeStringField("digest", plan.digest());
        steps.writeStringField("source", plan.head().source());
        steps.writeEndObject();
        steps.writeRaw("\n");
        try (Writer out = Files.newBufferedWriter(page, StandardCharsets.UTF_8)) {
            place.reportPage().write(report(plan), place.language(), out);
        }
        finish();
        files.copyAll(new DatedFolders(place.out(), kept, Clock.systemUTC())
                .make(called + "_" + planId.substring(0, Math.min(ID_LENGTH, planId.length()))));
        files.publish();
    }

    private StageReport report(StoredPlan plan) {
        RunReport run = new RunReport(
                plan.head().subject(),
                "",
                "",
                plan.head().source(),
                StagePages.account(place),
                "",
                place.origin().ofPlan(plan),
                "",
                Optional.of(plan.createdAt()),
                Optional.empty(),
                rows.totals(),
                RowPlace.kind(plan.head().subject()),
                rows.places(),
                false,
                List.of(),
                List.of());
        List<StageReport.Stage> stages = shown.stages().stream()
                .map(stage -> new StageReport.Stage(
                        stage, StagePages.label(stage, place), Optional.empty(), shown.ends(stage)))
                .toList();
        return new StageReport(true, run, stages, shown.steps(), shown.left());
    }

    private void finish() throws IOException {
        csv.close();
        fields.close();
        steps.close();
    }

    @Override
    public void close() throws IOException {
        finish();
        files.close();
    }
}
