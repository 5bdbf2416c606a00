package org.spaceodt.web.softphone;

import java.io.IOException;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.plan.PlanBlocks;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.change.plan.shown.PlanMark;
import org.spaceodt.text.Visible;
import org.spaceodt.web.part.DifferenceView;
import org.spaceodt.web.part.StateView;

/** What somebody reads of the plan of a stage before they decide: how many people, what changes, some of them, what does not come back. For one thread. */
final class StageSights {
    private static final int EXAMPLES = 10;
    private static final int FIELDS = 8;

    private final Action<?> action;
    private final PlanBlocks blocks;
    private final Locale language;
    private final PlanTotals totals = new PlanTotals();
    private final List<PlanBlock> changes = new ArrayList<>();
    private final List<PlanBlock> others = new ArrayList<>();
    private final Map<String, Integer> fields = new LinkedHashMap<>();
    private final Map<String, Integer> lost = new LinkedHashMap<>();

    private StageSights(Action<?> action, JobContext place) {
        this.action = action;
        this.blocks = new PlanBlocks(place);
        this.language = place.language();
    }

    static StageSights of(SavedPlan plan, Action<?> action, JobContext place) throws IOException {
        StageSights sights = new StageSights(action, place);
        plan.each(sights::add);
        return sights;
    }

    private void add(PlanRow row) {
        totals.add(row);
        PlanBlock block = blocks.of(row).alone();
        List<PlanBlock> to = row.mode().writes() ? changes : others;
        if (to.size() < EXAMPLES && row.mode() != PlanRow.Mode.NOTHING) {
            to.add(block);
        }
        row.input()
                .change()
                .filter(Change.Effective.class::isInstance)
                .map(Change.Effective.class::cast)
                .ifPresent(change -> {
                    block.fields().stream()
                            .map(FieldLine::label)
                            .distinct()
                            .forEach(field -> fields.merge(field, 1, Integer::sum));
                    action.irreversible(change).values().stream()
                            .map(why -> why.in(language))
                            .distinct()
                            .forEach(why -> lost.merge(why, 1, Integer::sum));
                });
    }

    int people() {
        return totals.rows();
    }

    List<StageQuestionView.Count> numbers() {
        List<StageQuestionView.Count> numbers = new ArrayList<>();
        for (PlanRow.Mode mode : PlanRow.Mode.values()) {
            if (totals.of(mode) > 0) {
                StateView state = StateView.of(PlanMark.valueOf(mode.name()), language);
                numbers.add(new StageQuestionView.Count(state, number(totals.of(mode))));
            }
        }
        return numbers;
    }

    /** The most frequent first. */
    List<String> fields() {
        SoftphoneMessages words = SoftphoneWords.in(language);
        return fields.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(FIELDS)
                .map(field -> words.field(Visible.onPage(field.getKey()), field.getValue()))
                .toList();
    }

    List<StageQuestionView.Person> examples() {
        List<PlanBlock> some = new ArrayList<>(changes);
        others.stream().limit(EXAMPLES - some.size()).forEach(some::add);
        return some.stream()
                .map(block -> new StageQuestionView.Person(
                        block.row(),
                        Visible.onPage(block.key()),
                        StateView.of(block.mark(), language),
                        DifferenceView.of(block.fields()),
                        Visible.onPage(block.note())))
                .toList();
    }

    List<StageQuestionView.Count> lost() {
        return lost.entrySet().stream()
                .map(one -> new StageQuestionView.Count(
                        StateView.bad(Visible.onPage(one.getKey())), number(one.getValue())))
                .toList();
    }

    private String number(int count) {
        return NumberFormat.getIntegerInstance(language).format(count);
    }
}
