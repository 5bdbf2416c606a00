package org.spaceodt.change.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Change;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.action.apply.Planned;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.input.CheckedRow;
import org.spaceodt.change.input.Recipe;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexException;

/** Plans the steps of a row: reads what is there, and writes nothing. Thread-safe. */
final class RowPlanner {
    private final Recipe recipe;
    private final Plans plans;
    private final ResultWords words;
    private final Locale language;

    RowPlanner(Recipe recipe, PlanningSession session, Locale language) {
        this.recipe = recipe;
        this.plans = session.plans();
        this.words = session.words();
        this.language = language;
    }

    /** @throws WebexException.Unauthorized when nothing can be read at all */
    List<PlanRow> plan(CheckedRow row) {
        Optional<ActionInput> bad = row.steps().stream()
                .filter(step -> step.badAsGiven().isPresent())
                .findFirst();
        if (bad.isPresent()) {
            String why = words.details(bad.get().badAsGiven().orElseThrow());
            return List.of(row(row, bad.get(), PlanRow.Mode.REFUSED, why, false));
        }
        List<PlanRow> plan = new ArrayList<>();
        String madeFirst = "";
        for (ActionInput step : row.steps()) {
            boolean first = plan.isEmpty();
            PlanRow planned;
            if (!first && plan.stream().anyMatch(earlier -> earlier.mode().isBad())) {
                planned = row(row, step, PlanRow.Mode.REFUSED, say("plan.row_refused"), true);
            } else if (!first && madeFirst.isEmpty()) {
                planned = later(row, step, say("plan.location_first", PlanTexts.wanted(step)));
            } else {
                try {
                    ActionInput exactly = exactly(step, madeFirst);
                    Optional<Text> notYet = plans.notYet(exactly, changes(plan));
                    if (notYet.isPresent()) {
                        planned = after(row, step, List.of(notYet.get()));
                    } else {
                        Planned change = plans.plan(exactly);
                        planned = planned(row, step, exactly.planned(change.change()), plan);
                        madeFirst = first ? change.change().target().id() : madeFirst;
                    }
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

    private static ActionInput exactly(ActionInput step, String madeFirst) {
        Map<String, String> cells = new LinkedHashMap<>(step.cells());
        step.previous().ifPresent(cell -> cells.put(cell, madeFirst));
        return new ActionInput(step.action(), step.organization(), cells, Optional.empty(), Optional.empty());
    }

    /** @param exactly the same step with its change, and with the id of what the first step found */
    private PlanRow planned(CheckedRow row, ActionInput step, ActionInput exactly, List<PlanRow> earlier) {
        Change change = exactly.change().orElseThrow();
        if (change instanceof Change.Refused refused && changesYet(earlier)) {
            return after(row, step, refused.reasons());
        }
        Target target = change.target();
        return new PlanRow(
                row.number(),
                recipe.entityType(),
                recipe.key(row.key(), target),
                recipe.stage(step.action()),
                PlanRow.Mode.of(change),
                words.details(change),
                kept(step, exactly, change),
                !earlier.isEmpty());
    }

    /** What is so already is looked at again when the plan is applied. */
    private ActionInput kept(ActionInput step, ActionInput exactly, Change change) {
        if (recipe.kind().staged()) {
            return step.planned(change);
        }
        return change instanceof Change.Nothing
                ? exactly
                : ActionInput.of(new Planned(step.action(), step.organization(), change));
    }

    /** What is refused as things are may work when the steps before it are done. */
    private static boolean changesYet(List<PlanRow> earlier) {
        return earlier.stream().anyMatch(one -> one.mode().writes() || one.mode() == PlanRow.Mode.LATER);
    }

    private static List<Change.Effective> changes(List<PlanRow> earlier) {
        return earlier.stream()
                .flatMap(one -> one.input().change().stream())
                .filter(Change.Effective.class::isInstance)
                .map(Change.Effective.class::cast)
                .toList();
    }

    /** @param reasons why not as things are */
    private PlanRow after(CheckedRow row, ActionInput step, List<Text> reasons) {
        return later(row, step, say("plan.steps_first", PlanTexts.wanted(step), words.said(reasons)));
    }

    private PlanRow later(CheckedRow row, ActionInput step, String details) {
        return row(row, step, PlanRow.Mode.LATER, details, true);
    }

    private PlanRow row(CheckedRow row, ActionInput step, PlanRow.Mode mode, String details, boolean after) {
        return new PlanRow(
                row.number(), recipe.entityType(), row.key(), recipe.stage(step.action()), mode, details, step, after);
    }

    private String say(String key, String... values) {
        return PlanTexts.text(key, values).in(language);
    }
}
