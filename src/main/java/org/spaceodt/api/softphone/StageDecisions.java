package org.spaceodt.api.softphone;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.api.action.AcceptedRows;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.plan.StoredPlans;
import org.spaceodt.change.softphone.OverrideFile;
import org.spaceodt.change.softphone.RunPeople;
import org.spaceodt.change.softphone.SoftphoneRecipe;
import org.spaceodt.change.softphone.SoftphoneStage;
import org.spaceodt.change.softphone.files.SoftphonePlanFiles;
import org.spaceodt.change.stage.Decided;
import org.spaceodt.change.stage.Overrides;
import org.spaceodt.change.stage.StageDecision;
import org.spaceodt.change.stage.StagedJobs;
import org.spaceodt.diagnostic.Diagnostics;
import org.spaceodt.job.JobView;
import org.spaceodt.sheet.source.Source;

/** Plans a stage of a run as it stands, and decides it. */
@Singleton
public class StageDecisions {
    private final Backend backend;

    StageDecisions(Backend backend) {
        this.backend = backend;
    }

    /** Whose plan, and what of it is shown. */
    public record Asked(RowJob job, String stage, PageQuery.Page page, Locale language, boolean includeProtected) {}

    /** @param table with other values for some people; an empty one for none */
    public SoftphonePlanJson plan(Asked asked, Source table) throws IOException {
        JobContext place = backend.place().in(asked.language()).including(asked.includeProtected());
        StagedJobs staged = new StagedJobs(place);
        PlannedSteps steps = new PlannedSteps(asked.page());
        PlanWriting.Begin files =
                subject -> SoftphonePlanFiles.ofStage(place, new RowJobs(place).files(asked.job()), asked.stage());
        MadePlan made;
        if (table.isEmpty()) {
            made = staged.plan(asked.job(), asked.stage(), files, steps::add);
        } else {
            made = staged.plan(asked.job(), asked.stage(), overrides(asked, table, place), files, steps::add);
        }
        Map<String, String> digest = Map.of(asked.stage(), StagedJobs.digest(made.plan(), asked.job(), asked.stage()));
        List<JobView> others = place.others().but(Optional.empty(), asked.job().id());
        return steps.plan(made, null, digest, others, List.of(), place);
    }

    private Overrides overrides(Asked asked, Source table, JobContext place) throws IOException {
        SoftphoneStage stage = SoftphoneStage.of(asked.stage()).orElseThrow();
        OverrideFile file = OverrideFile.read(
                table, AcceptedRows.NAME, stage, SoftphoneRecipe.of(place), place.session(), backend.country());
        Overrides laid = file.over(RunPeople.of(asked.job(), stage, place));
        if (file.isGood()) {
            return laid;
        }
        Diagnostics found = new Diagnostics();
        file.found().forEach(found::add);
        throw Refusal.badFile(found);
    }

    /**
     * @param included whether rows of the job may touch what is protected, from now on
     * @throws Refusal when it is about other values, or somebody was faster
     */
    public void decide(RowJob job, String stage, StagesResource.Request asked, boolean included) {
        StageDecision.Answer answer = Arrays.stream(StageDecision.Answer.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(asked.answer()))
                .findFirst()
                .orElseThrow(() -> Refusal.part("answer", "answer", Refusal.excerpt(asked.answer())));
        boolean no = answer == StageDecision.Answer.NO;
        if (!no && asked.plan().isEmpty() && asked.digest().isEmpty()) {
            throw Refusal.part("digest", "digest");
        }
        if (answer == StageDecision.Answer.YESBUT && asked.plan().isEmpty()) {
            throw Refusal.part("plan", "yesbut");
        }
        StagedJobs staged = new StagedJobs(backend.place().including(included));
        Optional<String> digest = Optional.of(asked.digest()).filter(text -> !text.isEmpty());
        try {
            if (asked.plan().isEmpty()) {
                staged.decide(job, new Decided(stage, answer, Optional.empty(), digest));
                return;
            }
            SavedPlan plan = new StoredPlans(backend.place())
                    .find(asked.plan(), RowKind.SOFTPHONE)
                    .orElseThrow(() -> Refusal.unknownPlan(asked.plan()));
            String name = answer != StageDecision.Answer.YESBUT
                    ? ""
                    : asked.overridePath().isEmpty() ? AcceptedRows.NAME : asked.overridePath();
            if (digest.isPresent() && !digest.get().equals(StagedJobs.digest(plan, job, stage))) {
                throw Refusal.of(ProblemKind.STAGE_CHANGED, stage);
            }
            staged.decide(job, stage, answer, plan, name);
        } catch (StagedJobs.AlreadyDecided e) {
            throw Refusal.of(
                    ProblemKind.STAGE_DECIDED,
                    stage,
                    e.decision().answer().name().toLowerCase(Locale.ROOT),
                    e.decision().decidedBy().isEmpty() ? "?" : e.decision().decidedBy());
        } catch (IllegalArgumentException e) {
            throw Refusal.of(ProblemKind.STAGE_CHANGED, stage);
        }
    }
}
