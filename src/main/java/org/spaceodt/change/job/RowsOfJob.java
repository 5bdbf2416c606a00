package org.spaceodt.change.job;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.store.Jobs;

/** The rows of a job as they stand in the store, one by one: memory does not grow with them. */
public final class RowsOfJob {
    private static final int PAGE = 500;
    private static final EnumSet<ItemView.State> ALL = EnumSet.allOf(ItemView.State.class);

    private final Jobs jobs;
    private final String jobId;
    private final boolean staged;

    /** @param staged whether the steps of a row are not together: each is with those of its stage */
    public RowsOfJob(Jobs jobs, String jobId, boolean staged) {
        this.jobs = jobs;
        this.jobId = jobId;
        this.staged = staged;
    }

    /** @param row gets the steps of each row, in their order */
    public void each(Consumer<List<ItemView>> row) {
        asLongAs(steps -> {
            row.accept(steps);
            return true;
        });
    }

    /** @param skipped so many from the beginning are left out */
    public void each(int skipped, int limit, Consumer<List<ItemView>> row) {
        int[] count = {0};
        if (limit > 0) {
            asLongAs(steps -> {
                if (count[0]++ >= skipped) {
                    row.accept(steps);
                }
                return count[0] < skipped + limit;
            });
        }
    }

    private void asLongAs(Predicate<List<ItemView>> goesOn) {
        if (staged) {
            RowsByStage rows = new RowsByStage(jobs, jobId);
            Optional<List<ItemView>> row = rows.next();
            while (row.isPresent() && goesOn.test(row.get())) {
                row = rows.next();
            }
            return;
        }
        List<ItemView> steps = new ArrayList<>();
        int from = 0;
        while (true) {
            List<ItemView> page = jobs.items(jobId, ALL, from, PAGE);
            for (ItemView item : page) {
                if (!steps.isEmpty() && steps.get(0).item().row() != item.item().row()) {
                    if (!goesOn.test(List.copyOf(steps))) {
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
            goesOn.test(List.copyOf(steps));
        }
    }
}
