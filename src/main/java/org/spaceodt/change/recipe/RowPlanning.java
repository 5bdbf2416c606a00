package org.spaceodt.change.recipe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spaceodt.action.Change;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.action.apply.Planned;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.webex.WebexException;

/** Plans the steps of a row: reads what is there, and writes nothing. Thread-safe. */
public final class RowPlanning {
    private final JobContext place;
    private final LocationEntity entity;
    private final ResultWords words;
    private final Plans plans;

    public RowPlanning(JobContext place, LocationEntity entity, PlanningSession looking) {
        this.place = place;
        this.entity = entity;
        this.words = looking.words();
        this.plans = looking.plans();
    }

    /** @throws WebexException.Unauthorized when nothing can be read at all */
    public List<PlanRow> plan(LocationRow row) {
        List<PlanRow> plan = new ArrayList<>();
        String locationId = "";
        for (ActionInput step : row.steps()) {
            boolean first = plan.isEmpty();
            PlanRow planned;
            if (!first && plan.stream().anyMatch(earlier -> earlier.mode().isBad())) {
                planned = row(row, step, PlanRow.Mode.REFUSED, say("plan.row_refused"), true);
            } else if (!first && locationId.isEmpty()) {
                planned = later(row, step, say("plan.location_first", wanted(step)));
            } else {
                try {
                    Planned change = planned(step, locationId);
                    planned = planned(row, step, change, plan);
                    locationId = first ? change.change().target().id() : locationId;
                } catch (WebexException.Unauthorized e) {
                    throw e;
                } catch (WebexException e) {
                    planned = row(row, step, PlanRow.Mode.FAILED, words.inWords(FailureDetail.of(e)), !first);
                }
            }
            plan.add(planned);
        }
        return plan;
    }

    private Planned planned(ActionInput step, String locationId) {
        Map<String, String> cells = new HashMap<>(step.cells());
        step.previous().ifPresent(cell -> cells.put(cell, locationId));
        return plans.plan(
                new ActionInput(step.action(), step.organization(), cells, Optional.empty(), Optional.empty()));
    }

    private PlanRow planned(LocationRow row, ActionInput step, Planned exactly, List<PlanRow> earlier) {
        Change change = exactly.change();
        boolean after = !earlier.isEmpty();
        if (change instanceof Change.Refused refused) {
            String reasons = words.said(refused.reasons());
            boolean changesYet =
                    earlier.stream().anyMatch(one -> one.mode().writes() || one.mode() == PlanRow.Mode.LATER);
            return changesYet
                    ? later(row, step, say("plan.steps_first", wanted(step), reasons))
                    : row(row, step, PlanRow.Mode.REFUSED, reasons, after);
        }
        return new PlanRow(
                row.number(),
                entity.id(),
                row.key(),
                Stage.of(step.action()).id(),
                ResultWords.mode(change),
                words.details(change),
                ActionInput.of(exactly),
                after);
    }

    private PlanRow later(LocationRow row, ActionInput step, String details) {
        return row(row, step, PlanRow.Mode.LATER, details, true);
    }

    private PlanRow row(LocationRow row, ActionInput step, PlanRow.Mode mode, String details, boolean after) {
        return new PlanRow(
                row.number(), entity.id(), row.key(), Stage.of(step.action()).id(), mode, details, step, after);
    }

    private static String wanted(ActionInput step) {
        Map<String, String> cells = new TreeMap<>(step.cells());
        return cells.entrySet().stream()
                .map(cell -> cell.getKey() + ": " + cell.getValue())
                .collect(Collectors.joining("; "));
    }

    private String say(String key, String... values) {
        return LocationTexts.text(key, values).in(place.language());
    }
}
