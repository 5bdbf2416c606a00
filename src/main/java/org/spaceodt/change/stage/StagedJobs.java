package org.spaceodt.change.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.CheckedRow;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.Recipe;
import org.spaceodt.change.job.KeptRows;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.job.JobView;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.StoredPlan;
import org.spaceodt.job.store.stage.StageRepository;
import org.spaceodt.job.store.stage.StoredStage;

/**
 * Jobs of rows by stages: all rows of a stage, then all of the next. Nothing of a stage is begun that nobody decided; a job
 * that has come there is paused with {@link org.spaceodt.job.StopReason#DECISION}. Every method may throw
 * {@link org.spaceodt.job.StoreUnavailable}. Thread-safe.
 */
public final class StagedJobs {
    private final JobContext place;
    private final RowJobs jobs;
    private final KeptRows kept;
    private final StageRepository stages;
    private final JobStages views;
    private final StagePlanning planning;

    public StagedJobs(JobContext place) {
        this.place = place;
        this.jobs = new RowJobs(place);
        this.kept = new KeptRows(place.webex().json());
        this.stages = new StageRepository(place.jobs().store());
        this.views = new JobStages(place.jobs());
        this.planning = new StagePlanning(place, stages);
    }

    /** Somebody decided the stage before. */
    public static final class AlreadyDecided extends IllegalStateException {
        private static final long serialVersionUID = 1L;
        private final transient StageDecision decision;

        AlreadyDecided(StageDecision decision) {
            super("stage " + decision.stage() + " was decided before: " + decision.answer());
            this.decision = decision;
        }

        /** What was decided. */
        public StageDecision decision() {
            return decision;
        }
    }

    /**
     * Makes a job of good rows, which waits to be started; as {@link RowJobs#make} does.
     *
     * @param decided beforehand, each stage once at most
     */
    public RowJobs.Made make(CheckedTable table, String sourceName, NewJob.Limits limits, List<Decided> decided)
            throws IOException {
        Recipe recipe = table.recipe();
        KeptRows.Input input =
                new KeptRows.Input(recipe.kind(), recipe.subject(), sourceName, table.digest(), table.count(), "");
        StagedRows.Given rows = sink -> {
            try (CheckedTable.Rows all = table.rows()) {
                for (Optional<CheckedRow> next; (next = all.next()).isPresent(); ) {
                    CheckedRow row = next.get();
                    sink.take(new StagedRows.GivenRow(row.number(), row.key(), row.steps()));
                }
            }
        };
        RowJobs.Made made = make(input, Optional.empty(), limits, recipe.stages(), rows, decided);
        if (!made.already()) {
            table.writeFaults(place, source -> place.out().folder(jobs.files(made.job())));
        }
        return made;
    }

    /**
     * The same of a kept plan: what was planned is done exactly so, and what could not be looked at is planned at its turn.
     *
     * @param recipe of the plan
     */
    public RowJobs.Made make(SavedPlan plan, Recipe recipe, NewJob.Limits limits, List<Decided> decided)
            throws IOException {
        StoredPlan.Head head = plan.head();
        KeptRows.Input input = new KeptRows.Input(
                plan.kind(), head.subject(), head.source(), RowJobs.PLAN + head.inputDigest(), head.rows(), "");
        return make(input, Optional.of(plan.stored()), limits, recipe.stages(), rows(plan), decided);
    }

    private RowJobs.Made make(
            KeptRows.Input input,
            Optional<StoredPlan> plan,
            NewJob.Limits limits,
            List<String> order,
            StagedRows.Given given,
            List<Decided> decided)
            throws IOException {
        if (!decided.isEmpty()) {
            checkDecided(plan, decided);
        }
        StagedRows rows = new StagedRows(kept, order, given, decided);
        RowJobs.Stages all = rows.stages(this::decision);
        return jobs.make(input, plan, limits, all, items -> rows.feed(all, items));
    }

    private void checkDecided(Optional<StoredPlan> plan, List<Decided> decided) {
        if (plan.isEmpty() || decided.stream().anyMatch(one -> one.overrides().isPresent())) {
            place.second().refuseUnplanned();
        } else {
            place.second().checkApplying(plan.get(), place.origin());
        }
    }

    /** The steps of a plan, row by row. */
    private static StagedRows.Given rows(SavedPlan plan) {
        return sink -> {
            List<PlanRow> row = new ArrayList<>();
            plan.each(step -> {
                if (!row.isEmpty() && row.get(0).row() != step.row()) {
                    sink.take(given(row));
                    row.clear();
                }
                row.add(step);
            });
            if (!row.isEmpty()) {
                sink.take(given(row));
            }
        };
    }

    private static StagedRows.GivenRow given(List<PlanRow> row) {
        List<ActionInput> steps = row.stream().map(PlanRow::input).toList();
        return new StagedRows.GivenRow(row.get(0).row(), row.get(0).key(), steps);
    }

    private StoredStage.Decision decision(Decided made) {
        return StagedRows.decision(
                made,
                place.origin().operator().orElse(""),
                place.origin().host().orElse(""),
                place.jobs().store().clock().instant());
    }

    /**
     * The digest of each stage of a plan, by the id of its action: what a decision about it would hold for. The plan is one of
     * all stages.
     */
    public static Map<String, String> digests(SavedPlan plan, Recipe recipe) throws IOException {
        return StagedRows.digests(recipe.stages(), rows(plan));
    }

    /** Of what the plan of a stage of a job would write. */
    public static String digest(SavedPlan plan, RowJob job, String stage) {
        return StagePlanning.digest(plan, job, stage);
    }

    /** Whether a plan is one of a stage of a job, not of all stages of a table. */
    public static boolean isOfOneStage(SavedPlan plan) {
        return StagePlanning.isOfStage(plan);
    }

    /** Those that rows of the job need, in their order, as they stand; none for a job without stages. */
    public List<JobStage> stages(RowJob job) {
        return views.of(job.view());
    }

    /** The stage that waits for a decision, when everything before it has ended, or nothing was begun yet. */
    public Optional<String> next(RowJob job) {
        return views.waiting(job.view());
    }

    /**
     * Plans a stage as its items stand, and keeps the plan. What was planned before is as it was; what was not is looked at
     * now. Rows whose earlier steps failed are in it, as {@code later}: they are done when these were tried again.
     *
     * @param files that people read of it
     * @param step gets each step as it is planned
     * @throws org.spaceodt.webex.WebexException.Unauthorized when nothing can be read
     */
    public MadePlan plan(RowJob job, String stage, PlanWriting.Begin files, Consumer<PlanRow> step) throws IOException {
        return planning.plan(job, stage(job, stage), Optional.empty(), files, step);
    }

    /** The same with other values for some rows. */
    public MadePlan plan(RowJob job, String stage, Overrides with, PlanWriting.Begin files, Consumer<PlanRow> step)
            throws IOException {
        return planning.plan(job, stage(job, stage), Optional.of(with), files, step);
    }

    private StoredStage stage(RowJob job, String stage) {
        return stages.of(job.id()).stream()
                .filter(one -> one.stage().equals(stage))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("job " + job.id() + " has no stage " + stage));
    }

    /**
     * Decides a stage by its plan, which is done exactly. A job that waited for it goes on: whoever runs such jobs takes it.
     *
     * @param plan of this stage of this job
     * @param overrideName what the values of a {@link StageDecision.Answer#YESBUT} came from; empty text for others
     * @return the job as it stands then
     * @throws AlreadyDecided when somebody, in any process, was faster
     * @throws IllegalArgumentException when it is the plan of something else
     * @throws org.spaceodt.change.guard.SecondPerson.Refused where another person has to decide it
     */
    public JobView decide(RowJob job, String stage, StageDecision.Answer answer, SavedPlan plan, String overrideName) {
        if (answer == StageDecision.Answer.YESBUT) {
            place.second().checkApplying(plan.stored(), place.origin());
        }
        StoredStage before = stage(job, stage);
        String digest = StagePlanning.digest(plan, job, stage);
        if (answer != StageDecision.Answer.YESBUT && !digest.equals(before.digest())) {
            throw new IllegalArgumentException("plan " + plan.stored().id() + " is of other values");
        }
        return decide(job, before, decided(before, answer, overrideName, digest), items -> {
            if (answer == StageDecision.Answer.NO) {
                items.leaveOut(LeftOut.outcome(kept, stage).result());
            } else {
                try {
                    plan.each(step -> items.give(step.row(), step.key(), kept.text(step.input())));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    /**
     * Decides a stage without a plan, also before its turn: what it does is planned row by row at its turn.
     *
     * @throws AlreadyDecided when somebody, in any process, was faster
     * @throws IllegalArgumentException when it was decided for other values than those of the job
     * @throws org.spaceodt.change.guard.SecondPerson.Refused where another person has to decide it
     */
    public JobView decide(RowJob job, Decided made) {
        if (made.overrides().isPresent()) {
            place.second().refuseUnplanned();
        }
        StoredStage before = stage(job, made.stage());
        String digest =
                made.overrides().map(with -> planning.digest(job, before, with)).orElse(before.digest());
        if (!made.digest().map(digest::equals).orElse(true)) {
            throw new IllegalArgumentException("stage " + made.stage() + " was decided for other values");
        }
        String name = made.overrides().map(Overrides::name).orElse("");
        return decide(job, before, decided(before, made.answer(), name, digest), items -> {
            if (made.answer() == StageDecision.Answer.NO) {
                items.leaveOut(LeftOut.outcome(kept, made.stage()).result());
            } else if (made.overrides().isPresent()) {
                StageSteps steps = planning.steps(job, before, made.overrides());
                for (Optional<StageSteps.Step> next; (next = steps.next()).isPresent(); ) {
                    if (next.get().laidOver()) {
                        items.give(
                                next.get().row(),
                                next.get().key(),
                                kept.text(next.get().input()));
                    }
                }
            }
        });
    }

    private StoredStage decided(StoredStage stage, StageDecision.Answer answer, String overrideName, String digest) {
        return new StoredStage(
                stage.ordinal(),
                stage.stage(),
                digest,
                Optional.of(new StoredStage.Decision(
                        StoredStage.Answer.valueOf(answer.name()),
                        overrideName,
                        place.origin().operator().orElse(""),
                        place.origin().host().orElse(""),
                        place.jobs().store().clock().instant())));
    }

    private JobView decide(RowJob job, StoredStage before, StoredStage decided, StageRepository.Changes changes) {
        place.second().checkDeciding(job.view(), place.origin());
        if (place.origin().includesProtected()) {
            place.jobs().includeProtected(job.id());
        }
        return stages.decide(job.id(), decided, changes)
                .orElseThrow(() -> new AlreadyDecided(
                        JobStages.decision(stage(job, before.stage())).orElseThrow()));
    }
}
