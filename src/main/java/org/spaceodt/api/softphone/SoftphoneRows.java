package org.spaceodt.api.softphone;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spaceodt.api.action.AcceptedRows;
import org.spaceodt.api.action.AskedRows;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.ErrorFilesResource;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.Planning;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.plan.StoredPlans;
import org.spaceodt.change.softphone.SoftphoneRecipe;
import org.spaceodt.change.stage.StagedJobs;
import org.spaceodt.job.NewJob;
import org.spaceodt.sheet.SheetRow;

/** What is done with rows of softphones that somebody sends, before there is a job. */
@Singleton
class SoftphoneRows {
    private final Backend backend;
    private final SoftphoneRuns jobs;

    SoftphoneRows(Backend backend, SoftphoneRuns jobs) {
        this.backend = backend;
        this.jobs = jobs;
    }

    SoftphonePlanJson plan(AskedRows asked, PageQuery.Page page, Locale language) throws IOException {
        if (asked.plan().isPresent()) {
            throw Refusal.part(Parts.PLAN, "to_apply");
        }
        if (asked.hours().isPresent()) {
            throw Refusal.part(Parts.START_AT, "to_start");
        }
        JobContext place = backend.place().in(language).including(asked.includeProtected());
        AcceptedRows rows = check(place, asked);
        PlannedSteps steps = new PlannedSteps(page);
        JobFiles files = JobFiles.of(RowKind.SOFTPHONE, place);
        MadePlan made = new Planning(rows.place()).plan(rows.table(), AcceptedRows.NAME, files::plan, steps::add);
        Map<String, String> digests =
                StagedJobs.digests(made.plan(), rows.table().recipe());
        return steps.plan(
                made,
                rows.leftOut(),
                digests,
                place.others().beside(made.plan().head()),
                rows.warnings(language),
                place);
    }

    SoftphoneJobJson.Created make(AskedRows asked, Locale language) throws IOException {
        JobContext place = backend.place().in(language).including(asked.includeProtected());
        NewJob.Limits limits = asked.pauses().of(place);
        if (asked.plan().isPresent()) {
            SavedPlan plan = saved(place, asked.plan().get());
            RowJobs.Made made = new StagedJobs(place).make(plan, SoftphoneRecipe.of(place), limits, List.of());
            keepHours(made, asked, place);
            return created(place, made, plan.head().rows(), null, List.of(), List.of());
        }
        AcceptedRows rows = check(place, asked);
        RowJobs.Made made = new StagedJobs(rows.place()).make(rows.table(), AcceptedRows.NAME, limits, List.of());
        keepHours(made, asked, place);
        return created(
                place,
                made,
                rows.table().count(),
                rows.leftOut(),
                rows.table().preview().stream().map(SheetRow::cells).toList(),
                rows.warnings(language));
    }

    /** Of a run that is new: one that is there keeps its own. */
    private static void keepHours(RowJobs.Made made, AskedRows asked, JobContext place) {
        if (!made.already()) {
            place.jobs().keepHours(made.job().id(), asked.change());
        }
    }

    /** @throws Refusal when there is none with that id of all stages, for whom this server works */
    private static SavedPlan saved(JobContext place, String id) {
        return new StoredPlans(place)
                .find(id, RowKind.SOFTPHONE)
                .filter(plan -> plan.head().undoOf().isEmpty() && !StagedJobs.isOfOneStage(plan))
                .orElseThrow(() -> Refusal.unknownPlan(id));
    }

    private SoftphoneJobJson.Created created(
            JobContext place,
            RowJobs.Made made,
            int count,
            Integer leftOut,
            List<Map<String, String>> preview,
            List<Problem.Fault> warnings) {
        SoftphoneJobJson job = jobs.described(made.job(), place);
        return new SoftphoneJobJson.Created(
                job.job(),
                job.stages(),
                job.nextStage(),
                count,
                leftOut,
                preview,
                made.already(),
                warnings,
                ErrorFilesResource.ofJob(made.job(), place));
    }

    private AcceptedRows check(JobContext place, AskedRows asked) throws IOException {
        SoftphoneRecipe recipe = asked.policy().isPresent()
                ? SoftphoneRecipe.of(place, asked.policy().get())
                : SoftphoneRecipe.of(place);
        return AcceptedRows.check(recipe, asked, place, backend);
    }
}
