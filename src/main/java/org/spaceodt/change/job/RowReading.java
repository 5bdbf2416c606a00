package org.spaceodt.change.job;

import java.util.List;
import java.util.function.Consumer;
import org.spaceodt.change.JobContext;
import org.spaceodt.job.ItemView;

/** The rows of a job of locations as they stand in the store, one by one. */
public final class RowReading {
    private final JobContext place;
    private final RowOutcome outcome;

    public RowReading(JobContext place) {
        this.place = place;
        this.outcome = new RowOutcome(place.words());
    }

    /** @param steps in their order */
    public record ReadRow(RowResult result, List<ItemView> steps) {}

    public void each(String jobId, Consumer<ReadRow> row) {
        new RowsOfJob(place.jobs(), jobId).each(steps -> row.accept(read(steps)));
    }

    public void each(String jobId, int skipped, int limit, Consumer<ReadRow> row) {
        new RowsOfJob(place.jobs(), jobId).each(skipped, limit, steps -> row.accept(read(steps)));
    }

    private ReadRow read(List<ItemView> steps) {
        return new ReadRow(outcome.of(steps), steps);
    }
}
