package org.spaceodt.change.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.action.apply.Planned;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.danger.DangerCount;
import org.spaceodt.change.danger.Dangers;
import org.spaceodt.change.plan.InOrder;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.OthersRows;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.change.plan.StoredPlans;
import org.spaceodt.change.recipe.Recipes;
import org.spaceodt.change.recipe.RowKey;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.Origin;
import org.spaceodt.job.StagePosition;
import org.spaceodt.job.store.stage.StageRepository;
import org.spaceodt.job.store.stage.StoredStage;
import org.spaceodt.webex.WebexException;

/** How what a job of rows did is undone: the last first. */
public final class Undoing {
    private static final String UNDO = "undo:";

    private final JobContext place;
    private final ObjectMapper json;
    private final ResultWords words;
    private final Plans plans;

    public Undoing(JobContext place) {
        this.place = place;
        this.json = place.webex().json();
        this.words = place.words();
        place.protection().check(place.webex());
        this.plans = new Plans(place.catalogue(), place.webex().rememberingReads())
                .guardedBy(place.protection().guard());
    }

    /** Whether nothing of it is in work. */
    public static boolean mayBeUndone(JobView job) {
        JobState state = job.state();
        return state.ended() || state == JobState.PAUSED;
    }

    /**
     * Reads what is there, and keeps nothing.
     *
     * @param step gets each step as it is planned, the last first; those that changed nothing have none
     * @throws org.spaceodt.webex.WebexException.Unauthorized when nothing can be read
     */
    public PlanTotals show(RowJob job, Consumer<PlanRow> step) throws IOException {
        return each(job, step::accept);
    }

    /** The same, and keeps the plan. */
    public MadePlan plan(RowJob job, Consumer<PlanRow> step) throws IOException {
        try (StoredPlans.Writing kept = new StoredPlans(place)
                .begin(job.kind(), job.subject(), job.source(), UNDO + job.id(), job.rows(), job.id())) {
            List<String> stages =
                    new ArrayList<>(new StageRepository(place.jobs().store())
                            .of(job.id()).stream().map(StoredStage::stage).toList());
            Collections.reverse(stages);
            DangerCount dangers = place.dangerCount();
            PlanTotals totals = each(job, row -> {
                step.accept(row);
                row.countDangers(dangers);
                if (stages.isEmpty()) {
                    kept.write(row);
                } else {
                    kept.write(row, StagePosition.of(stages.indexOf(row.input().action()), row.row()));
                }
            });
            Dangers counted = dangers.dangers();
            return new MadePlan(kept.finish(counted), totals, counted);
        }
    }

    /** Unfinished jobs of the organization, but for the job itself and a job that undoes it. */
    public List<JobView> others(RowJob job) {
        Origin.Key own = new Origin.Key(job.kind().name() + " " + job.subject(), UNDO + job.id());
        return place.others().but(Optional.of(own), job.id());
    }

    private PlanTotals each(RowJob job, InOrder.Sink<PlanRow> step) throws IOException {
        PlanTotals totals = new PlanTotals();
        OthersRows others = OthersRows.of(others(job), place);
        InOrder.each(rows(job), place.atOnce(), items -> planned(job, items), planned -> {
            for (PlanRow row : others.passed(planned)) {
                totals.add(row);
                step.take(row);
            }
        });
        return totals;
    }

    /** The steps of a row together, the last first: what one of them takes away, others worked on. */
    private InOrder.Supply<List<ItemView>> rows(RowJob job) {
        if (!job.staged()) {
            return new RowsBackwards(place.jobs(), job.view())::next;
        }
        RowsByStage rows = new RowsByStage(place.jobs(), job.id());
        return () -> {
            Optional<List<ItemView>> row;
            do {
                row = rows.next().map(RowsBackwards::intended);
            } while (row.isPresent() && row.get().isEmpty());
            return row;
        };
    }

    private List<PlanRow> planned(RowJob job, List<ItemView> items) {
        List<ItemView> steps =
                items.stream().filter(item -> intended(item).isPresent()).toList();
        List<Plans.Made> made = steps.stream()
                .map(item -> new Plans.Made(intended(item).orElseThrow(), words.result(item)))
                .toList();
        List<PlanRow> rows = new ArrayList<>();
        try {
            for (Planned undo : plans.undo(made)) {
                ItemView item = steps.get(rows.size());
                rows.add(row(job, item, undo, PlanRow.Mode.of(undo.change()), words.details(undo.change())));
            }
            return rows;
        } catch (WebexException.Unauthorized e) {
            throw e;
        } catch (WebexException e) {
            return steps.stream().map(item -> unread(job, item, e)).toList();
        }
    }

    private PlanRow unread(RowJob job, ItemView item, WebexException e) {
        Planned intended = intended(item).orElseThrow();
        FailureDetail trouble = FailureDetail.of(e);
        // Never the change itself: who does the plan would do again what is to be undone.
        Change unread = new Change.Refused(
                intended.change().target(),
                List.of(Description.text(
                        "undo.unread", trouble.call(), String.valueOf(trouble.status()), trouble.message())));
        Planned none = new Planned(intended.action(), intended.organization(), unread);
        return row(job, item, none, PlanRow.Mode.FAILED, words.inWords(trouble));
    }

    private PlanRow row(RowJob job, ItemView item, Planned change, PlanRow.Mode mode, String details) {
        Recipes.StepNames names = Recipes.names(job.kind(), job.subject(), place.catalogue());
        return new PlanRow(
                item.item().row(),
                names.entityType(),
                key(item.item().key(), change.change()),
                names.stage(change.action()),
                mode,
                details,
                ActionInput.of(change),
                true);
    }

    /** As the row gave it; the name of an object of which it gave only the id. */
    private String key(String given, Change undo) {
        String shown = RowKey.shown(given, undo.target());
        return words.named(shown).orElse(shown);
    }

    /** What was done, or perhaps done; empty when nothing was to be changed. */
    private Optional<Planned> intended(ItemView item) {
        return item.intent().map(text -> {
            try {
                return json.readValue(text, Planned.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("an intent is no plan: " + e.getOriginalMessage(), e);
            }
        });
    }
}
