package org.spaceodt.change.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.action.apply.Planned;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.plan.InOrder;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.recipe.Recipes;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.webex.WebexException;

/** How what a job of rows did is undone: the last first. */
public final class Undoing {
    private static final int PAGE = 500;

    private final JobContext place;
    private final ObjectMapper json;
    private final ResultWords words;
    private final Plans plans;

    public Undoing(JobContext place) {
        this.place = place;
        this.json = place.webex().json();
        this.words = place.words();
        this.plans = new Plans(place.catalogue(), place.webex().rememberingReads());
    }

    /** Whether nothing of it is in work. */
    public static boolean mayBeUndone(JobView job) {
        JobState state = job.state();
        return state.ended() || state == JobState.PAUSED;
    }

    /** Where the plan of an undo is kept. */
    public Path file(RowJob job) {
        return new RowJobs(place).files(job).resolve("undo_plan.jsonl");
    }

    /**
     * Reads what is there, and keeps the plan in {@link #file}.
     *
     * @param step gets each step as it is planned, the last first; those that changed nothing have none
     * @throws org.spaceodt.webex.WebexException.Unauthorized when nothing can be read
     */
    public PlanTotals plan(RowJob job, Consumer<PlanRow> step) throws IOException {
        return plan(job, Optional.of(head -> new SavedPlan.Writing(file(job), json, head)), step);
    }

    /** The same, kept elsewhere or not at all. */
    public PlanTotals plan(RowJob job, Optional<PlanWriting.Keep> keep, Consumer<PlanRow> step) throws IOException {
        PlanTotals totals = new PlanTotals();
        Backwards items = new Backwards(job.view());
        try (PlanWriting kept = keep.isPresent() ? keep.get().begin(head(job)) : null) {
            InOrder.each(items::next, place.atOnce(), item -> planned(job, item), planned -> {
                if (planned.isPresent()) {
                    totals.add(planned.get());
                    step.accept(planned.get());
                    if (kept != null) {
                        kept.write(planned.get());
                    }
                }
            });
            if (kept != null) {
                kept.publish();
            }
        }
        return totals;
    }

    /**
     * Makes a job of the plan that was kept.
     *
     * @throws SavedPlan.Unusable when there is none that is whole
     */
    public RowJobs.Made make(RowJob job) throws IOException, SavedPlan.Unusable {
        return new RowJobs(place).make(SavedPlan.open(file(job), json, job.kind()), place.usualLimits());
    }

    private SavedPlan.Head head(RowJob job) {
        return new SavedPlan.Head(
                job.kind(), job.subject(), place.account(), job.source(), "undo:" + job.id(), job.rows(), job.id());
    }

    /** All items that may have changed something, from the last. */
    private final class Backwards {
        private final JobView job;
        private final Deque<ItemView> page = new ArrayDeque<>();
        private int end;

        Backwards(JobView job) {
            this.job = job;
            this.end = job.counts().total();
        }

        Optional<ItemView> next() {
            while (page.isEmpty() && end > 0) {
                int from = Math.max(0, end - PAGE);
                List<ItemView> read = new ArrayList<>(place.jobs()
                        .items(job.id(), EnumSet.of(ItemView.State.DONE, ItemView.State.FAILED), from, PAGE));
                int before = end;
                read.removeIf(item -> item.item().position() >= before);
                Collections.reverse(read);
                page.addAll(read);
                end = from;
            }
            return Optional.ofNullable(page.poll());
        }
    }

    private Optional<PlanRow> planned(RowJob job, ItemView item) {
        return intended(item).map(intended -> {
            try {
                Planned undo = plans.undo(intended, words.result(item));
                return row(job, item, undo, PlanRow.Mode.of(undo.change()), words.details(undo.change()));
            } catch (WebexException.Unauthorized e) {
                throw e;
            } catch (WebexException e) {
                return row(job, item, intended, PlanRow.Mode.FAILED, words.inWords(FailureDetail.of(e)));
            }
        });
    }

    private PlanRow row(RowJob job, ItemView item, Planned change, PlanRow.Mode mode, String details) {
        Recipes.StepNames names = Recipes.names(job.kind(), job.subject(), place.catalogue());
        return new PlanRow(
                item.item().row(),
                names.entityType(),
                item.item().key(),
                names.stage(change.action()),
                mode,
                details,
                ActionInput.of(change),
                true);
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
