package org.spaceodt.web.softphone;

import java.io.IOException;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.spaceodt.action.Action;
import org.spaceodt.app.told.StageTally;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.plan.PlanBlocks;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.plan.shown.PlanBlock;
import org.spaceodt.change.plan.shown.PlanMark;
import org.spaceodt.text.Visible;
import org.spaceodt.web.part.DifferenceView;
import org.spaceodt.web.part.StateView;

/** What somebody reads of the plan of a stage before they decide: how many people, what changes, some of them, what does not come back. For one thread. */
final class StageSights {
    private final Locale language;
    private final StageTally tally;

    private StageSights(Action<?> action, JobContext place) {
        this.language = place.language();
        this.tally = new StageTally(action, new PlanBlocks(place), language);
    }

    static StageSights of(SavedPlan plan, Action<?> action, JobContext place) throws IOException {
        StageSights sights = new StageSights(action, place);
        plan.each(sights.tally::add);
        return sights;
    }

    int people() {
        return tally.totals().rows();
    }

    List<StageQuestionView.Count> numbers() {
        List<StageQuestionView.Count> numbers = new ArrayList<>();
        for (PlanRow.Mode mode : PlanRow.Mode.values()) {
            if (tally.totals().of(mode) > 0) {
                StateView state = StateView.of(PlanMark.valueOf(mode.name()), language);
                numbers.add(
                        new StageQuestionView.Count(state, number(tally.totals().of(mode))));
            }
        }
        return numbers;
    }

    /** The most frequent first. */
    List<String> fields() {
        SoftphoneMessages words = SoftphoneWords.in(language);
        return tally.fields().stream()
                .map(field -> words.field(Visible.onPage(field.getKey()), field.getValue()))
                .toList();
    }

    List<StageQuestionView.Person> examples() {
        Iterator<List<DifferenceView>> fields = DifferenceView.ofRows(
                        tally.examples().stream().map(PlanBlock::fields).toList())
                .iterator();
        return tally.examples().stream()
                .map(block -> new StageQuestionView.Person(
                        block.row(),
                        Visible.onPage(block.key()),
                        StateView.of(block.mark(), language),
                        fields.next(),
                        Visible.onPage(block.note())))
                .toList();
    }

    List<StageQuestionView.Count> lost() {
        return tally.lost().entrySet().stream()
                .map(one -> new StageQuestionView.Count(
                        StateView.bad(Visible.onPage(one.getKey())), number(one.getValue())))
                .toList();
    }

    private String number(int count) {
        return NumberFormat.getIntegerInstance(language).format(count);
    }
}
