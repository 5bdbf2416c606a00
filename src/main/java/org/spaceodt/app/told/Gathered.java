package org.spaceodt.app.told;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Change;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.text.Text;

/** What somebody has to know of the steps of a plan, gathered as they are made or read. For one thread. */
public final class Gathered implements Consumer<PlanRow> {
    private final Catalogue catalogue;
    private final boolean undo;
    private final PlanTotals totals = new PlanTotals();
    private final Map<Text, Integer> lost = new LinkedHashMap<>();

    /** @param undo whether the plan takes back what a job did: then it says itself what does not come back */
    public Gathered(Catalogue catalogue, boolean undo) {
        this.catalogue = catalogue;
        this.undo = undo;
    }

    @Override
    public void accept(PlanRow row) {
        totals.add(row);
        row.input()
                .change()
                .filter(Change.Effective.class::isInstance)
                .map(Change.Effective.class::cast)
                .ifPresent(change ->
                        lost(row.input().action(), change).distinct().forEach(why -> lost.merge(why, 1, Integer::sum)));
    }

    private Stream<Text> lost(String action, Change.Effective change) {
        if (undo) {
            return change instanceof Change.Update update ? update.lost().stream() : Stream.empty();
        }
        return catalogue.find(action).stream().flatMap(known -> known.irreversible(change).values().stream());
    }

    public PlanTotals totals() {
        return totals;
    }

    /** Whether something is written, or may be once the steps before it are done. */
    public boolean writes() {
        return totals.writes() || totals.of(PlanRow.Mode.LATER) > 0;
    }

    /** What does not come back, and of how many steps. */
    public Map<String, Integer> lost(Locale language) {
        Map<String, Integer> said = new LinkedHashMap<>();
        lost.forEach((why, steps) -> said.merge(why.in(language), steps, Integer::sum));
        return said;
    }
}
