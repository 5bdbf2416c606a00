package org.spaceodt.location;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.spaceodt.job.ItemView;

/** The rows of a job as they stand in the store, one by one: memory does not grow with them. */
final class RowReading {
    private static final int PAGE = 500;
    private static final EnumSet<ItemView.State> ALL = EnumSet.allOf(ItemView.State.class);

    private final LocationPlace place;
    private final RowOutcome outcome;

    RowReading(LocationPlace place) {
        this.place = place;
        this.outcome = new RowOutcome(place.webex().json(), place.language());
    }

    /** @param steps in their order */
    record ReadRow(RowResult result, List<ItemView> steps) {}

    void each(String jobId, Consumer<ReadRow> row) {
        asLongAs(jobId, read -> {
            row.accept(read);
            return true;
        });
    }

    void each(String jobId, int skipped, int limit, Consumer<ReadRow> row) {
        int[] count = {0};
        if (limit > 0) {
            asLongAs(jobId, read -> {
                if (count[0]++ >= skipped) {
                    row.accept(read);
                }
                return count[0] < skipped + limit;
            });
        }
    }

    private void asLongAs(String jobId, Predicate<ReadRow> goesOn) {
        List<ItemView> steps = new ArrayList<>();
        int from = 0;
        while (true) {
            List<ItemView> page = place.jobs().items(jobId, ALL, from, PAGE);
            for (ItemView item : page) {
                if (!steps.isEmpty() && steps.get(0).item().row() != item.item().row()) {
                    if (!goesOn.test(read(steps))) {
                        return;
                    }
                    steps = new ArrayList<>();
                }
                steps.add(item);
            }
            if (page.size() < PAGE) {
                break;
            }
            from = page.get(page.size() - 1).item().position() + 1;
        }
        if (!steps.isEmpty()) {
            goesOn.test(read(steps));
        }
    }

    private ReadRow read(List<ItemView> steps) {
        return new ReadRow(outcome.of(steps), List.copyOf(steps));
    }
}
