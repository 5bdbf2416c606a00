package org.spaceodt.change.stage;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.action.Change;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.danger.DangerCount;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.plan.InOrder;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.OthersRows;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTexts;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.plan.StoredPlans;
import org.spaceodt.change.recipe.Recipes;
import org.spaceodt.job.store.stage.StageRepository;
import org.spaceodt.job.store.stage.StagedItem;
import org.spaceodt.job.store.stage.StoredStage;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.person.People;

/** Says what a stage of a job would change. It writes nothing to Webex. */
final class StagePlanning {
    private static final String STAGE = "stage:";
    /** What every step of a run over people has. */
    private static final String PERSON = "person_id";

    private static final int AT_A_TIME = 200;

    private final JobContext place;
    private final StageRepository stages;

    StagePlanning(JobContext place, StageRepository stages) {
        this.place = place;
        this.stages = stages;
    }

    MadePlan plan(
            RowJob job, StoredStage stage, Optional<Overrides> with, PlanWriting.Begin files, Consumer<PlanRow> step)
            throws IOException {
        String digest = with.isPresent() ? digest(job, stage, with.get()) : stage.digest();
        PlanTotals totals = new PlanTotals();
        StepPlanner planner = new StepPlanner(place, job);
        OthersRows others = OthersRows.of(place.others().before(job.view()), place);
        DangerCount dangers = place.dangerCount(planner.session);
        try (StoredPlans.Writing kept = new StoredPlans(place)
                        .begin(
                                job.kind(),
                                job.subject(),
                                job.source(),
                                of(job, stage.stage()) + digest,
                                job.rows(),
                                "");
                PlanWriting shown = files.begin(job.subject())) {
            InOrder.each(planner.foreseen(steps(job, stage, with)), place.atOnce(), planner::planned, found -> {
                PlanRow planned = others.passed(List.of(found)).get(0);
                totals.add(planned);
                planned.countDangers(dangers);
                step.accept(planned);
                kept.write(planned);
                shown.write(planned);
            });
            Dangers counted = dangers.dangers();
            SavedPlan plan = kept.finish(counted);
            shown.publish(plan.stored().id());
            return new MadePlan(plan, totals, counted);
        }
    }

    /** As they stand, with other values laid over. */
    StageSteps steps(RowJob job, StoredStage stage, Optional<Overrides> with) {
        return new StageSteps(stages, place.webex().json(), job.id(), stage.ordinal(), with);
    }

    /** Of what is to be written with these values. */
    String digest(RowJob job, StoredStage stage, Overrides with) {
        StageDigest digest = new StageDigest();
        StageSteps steps = steps(job, stage, Optional.of(with));
        for (Optional<StageSteps.Step> next; (next = steps.next()).isPresent(); ) {
            digest.add(next.get().row(), next.get().input());
        }
        return digest.hex();
    }

    /** Of what the plan of a stage would write. */
    static String digest(SavedPlan plan, RowJob job, String stage) {
        String of = of(job, stage);
        if (!plan.head().inputDigest().startsWith(of)) {
            throw new IllegalArgumentException(
                    "plan " + plan.stored().id() + " is not one of stage " + stage + " of job " + job.id());
        }
        return plan.head().inputDigest().substring(of.length());
    }

    static boolean isOfStage(SavedPlan plan) {
        return plan.head().inputDigest().startsWith(STAGE);
    }

    private static String of(RowJob job, String stage) {
        return STAGE + job.id() + ":" + stage + ":";
    }

    /** Each step of a stage, as it is planned. Thread-safe. */
    private static final class StepPlanner {
        private final PlanningSession session;
        private final Plans plans;
        private final ResultWords words;
        private final Recipes.StepNames names;
        private final JobContext place;
        private final People people;

        StepPlanner(JobContext place, RowJob job) {
            this.session = place.including(job.view().job().origin().includesProtected())
                    .session(kind -> Optional.empty(), job::rows);
            this.people = new People(session.webex());
            this.place = place;
            this.plans = session.plans();
            this.words = session.words();
            this.names = Recipes.names(job.kind(), job.subject(), place.catalogue());
        }

        /** The same steps, some of them at a time: whom they are about is known before they are planned. */
        InOrder.Supply<StageSteps.Step> foreseen(StageSteps steps) {
            Deque<StageSteps.Step> next = new ArrayDeque<>();
            return () -> {
                if (next.isEmpty()) {
                    for (Optional<StageSteps.Step> one; next.size() < AT_A_TIME && (one = steps.next()).isPresent(); ) {
                        next.add(one.get());
                        foresee(one.get());
                    }
                }
                return Optional.ofNullable(next.poll());
            };
        }

        private void foresee(StageSteps.Step step) {
            if (step.input().change().isEmpty() && step.before() == StagedItem.Before.READY) {
                Optional.ofNullable(step.input().cells().get(PERSON)).ifPresent(people::expect);
            }
        }

        PlanRow planned(StageSteps.Step step) {
            ActionInput input = step.input();
            if (input.change().isPresent()) {
                Change passed = plans.passed(input.change().get(), input.organization());
                return row(step, passed == input.change().get() ? input : input.planned(passed), passed);
            }
            if (step.before() != StagedItem.Before.READY) {
                String why = step.before() == StagedItem.Before.FAILED ? "stage.row_failed" : "stage.row_open";
                return row(step, input, PlanRow.Mode.LATER, say(StageTexts.text(why, PlanTexts.wanted(input))));
            }
            try {
                Change change = plans.plan(input).change();
                return row(step, input.planned(change), change);
            } catch (WebexException.Unauthorized e) {
                throw e;
            } catch (WebexException e) {
                return row(step, input, PlanRow.Mode.FAILED, words.inWords(FailureDetail.of(e)));
            }
        }

        private PlanRow row(StageSteps.Step step, ActionInput input, Change change) {
            return row(step, input, PlanRow.Mode.of(change), words.details(change));
        }

        private PlanRow row(StageSteps.Step step, ActionInput input, PlanRow.Mode mode, String details) {
            return new PlanRow(
                    step.row(),
                    names.entityType(),
                    step.key(),
                    names.stage(input.action()),
                    mode,
                    details,
                    input,
                    step.after());
        }

        private String say(Text text) {
            return text.in(place.language());
        }
    }
}
