package org.spaceodt.location;

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
import org.spaceodt.action.ActionInput;
import org.spaceodt.action.Planned;
import org.spaceodt.action.Plans;
import org.spaceodt.action.Trouble;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobState;
import org.spaceodt.webex.WebexException;

/** Plans how what a job did is undone: the last first. */
public final class LocationUndo {
    private static final int PAGE = 500;

    private final LocationPlace place;
    private final ObjectMapper json;
    private final RowOutcome words;
    private final Plans plans;

    public LocationUndo(LocationPlace place) {
        this.place = place;
        this.json = place.webex().json();
        this.words = new RowOutcome(json, place.language());
        this.plans = new Plans(place.catalogue(), place.webex());
    }

    /** Where the plan of an undo is kept. */
    public Path file(LocationJob job) {
        return new JobFiles(place).folder(job.id()).resolve("undo_plan.jsonl");
    }

    /** Whether nothing of it is in work. */
    public static boolean mayBeUndone(LocationJob job) {
        JobState state = job.view().state();
        return state.ended() || state == JobState.PAUSED;
    }

    /**
     * Reads what is there, and keeps the plan in {@link #file}.
     *
     * @param step gets each step as it is planned; those that changed nothing have none
     * @throws org.spaceodt.webex.WebexException.Unauthorized when nothing can be read
     */
    public PlanTotals plan(LocationJob job, Consumer<PlanRow> step) throws IOException {
        PlanTotals totals = new PlanTotals();
        SavedPlan.Head head = new SavedPlan.Head(
                job.entity(), place.account(), job.source(), "undo:" + job.id(), job.rows(), job.id());
        Backwards items = new Backwards(job);
        RowPlanning planning = new RowPlanning(place, job.entity());
        try (SavedPlan.Writing kept = new SavedPlan.Writing(file(job), json, head)) {
            InOrder.each(items::next, place.atOnce(), item -> planned(job, item, planning), planned -> {
                if (planned.isPresent()) {
                    totals.add(planned.get());
                    step.accept(planned.get());
                    kept.write(planned.get());
                }
            });
            kept.publish();
        }
        return totals;
    }

    /** All items that may have changed something, from the last. */
    private final class Backwards {
        private final LocationJob job;
        private final Deque<ItemView> page = new ArrayDeque<>();
        private int end;

        Backwards(LocationJob job) {
            this.job = job;
            this.end = job.view().counts().total();
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

    private Optional<PlanRow> planned(LocationJob job, ItemView item, RowPlanning planning) {
        return intended(item).map(intended -> {
            try {
                Planned undo = plans.undo(intended, words.result(item));
                return row(job, item, undo, RowPlanning.mode(undo.change()), planning.details(undo.change()));
            } catch (WebexException.Unauthorized e) {
                throw e;
            } catch (WebexException e) {
                return row(job, item, intended, PlanRow.Mode.FAILED, words.inWords(Trouble.of(e)));
            }
        });
    }

    private static PlanRow row(LocationJob job, ItemView item, Planned change, PlanRow.Mode mode, String details) {
        return new PlanRow(
                item.item().row(),
                job.entity().id(),
                item.item().key(),
                Stage.of(change.action()).id(),
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
