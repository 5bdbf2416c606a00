package org.spaceodt.change.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.spaceodt.change.plan.InOrder;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.store.Jobs;

/** The rows of a job as they stand in the store, one by one: memory does not grow with them. */
public final class RowsOfJob {
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

    /** The same, for who takes one after the other. */
    public InOrder.Supply<List<ItemView>> supply() {
        return staged ? new RowsByStage(jobs, jobId)::next : new RowsForwards(jobs, jobId);
    }

    private void asLongAs(Predicate<List<ItemView>> goesOn) {
        try {
            InOrder.Supply<List<ItemView>> rows = supply();
            Optional<List<ItemView>> row = rows.next();
            while (row.isPresent() && goesOn.test(row.get())) {
                row = rows.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
