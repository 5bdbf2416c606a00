package org.spaceodt.change.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.spaceodt.change.plan.InOrder;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.store.Jobs;

/** The rows of a job whose steps are together, from the first. */
final class RowsForwards implements InOrder.Supply<List<ItemView>> {
    private static final int PAGE = 500;
    private static final EnumSet<ItemView.State> ALL = EnumSet.allOf(ItemView.State.class);

    private final Jobs jobs;
    private final String jobId;
    private final Deque<ItemView> ahead = new ArrayDeque<>();
    private int from;
    private boolean over;

    RowsForwards(Jobs jobs, String jobId) {
        this.jobs = jobs;
        this.jobId = jobId;
    }

    /** The steps of the next row, in their order; nothing at the end. */
    @Override
    public Optional<List<ItemView>> next() {
        List<ItemView> row = new ArrayList<>();
        while (hasMore()
                && (row.isEmpty()
                        || row.get(0).item().row() == ahead.peek().item().row())) {
            row.add(ahead.remove());
        }
        return Optional.of(row).filter(some -> !some.isEmpty());
    }

    private boolean hasMore() {
        if (ahead.isEmpty() && !over) {
            ahead.addAll(jobs.items(jobId, ALL, from, PAGE));
            over = ahead.size() < PAGE;
            from = ahead.isEmpty() ? from : ahead.peekLast().item().position() + 1;
        }
        return !ahead.isEmpty();
    }
}
