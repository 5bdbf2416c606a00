package org.spaceodt.app.told;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.change.plan.PlanBlocks;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.change.plan.shown.PlanBlock;

/**
 * What somebody reads of the plan of a stage before they decide, counted: how many people, which fields, some of the people, what does
 * not come back. For one thread.
 */
public final class StageTally {
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

    /** @param action of the stage */
    public StageTally(Action<?> action, PlanBlocks blocks, Locale language) {
        this.action = action;
        this.blocks = blocks;
        this.language = language;
    }

    public void add(PlanRow row) {
        totals.add(row);
        PlanBlock block = block(row);
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

    /** A step, told by itself. */
    public PlanBlock block(PlanRow row) {
        return blocks.of(row).alone();
    }

    public PlanTotals totals() {
        return totals;
    }

    /** The most frequent fields, with how many people have them changed, the most frequent first. */
    public List<Map.Entry<String, Integer>> fields() {
        return fields.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(FIELDS)
                .toList();
    }

    /** Whether there are more fields than those. */
    public boolean hasMoreFields() {
        return fields.size() > FIELDS;
    }

    /** Some people: those of whom something changes before the others. */
    public List<PlanBlock> examples() {
        List<PlanBlock> some = new ArrayList<>(changes);
        others.stream().limit(EXAMPLES - some.size()).forEach(some::add);
        return some;
    }

    /** What does not come back, with how many people lose it, in the order of the plan. */
    public Map<String, Integer> lost() {
        return lost;
    }
}
