package org.spaceodt.location;

import java.util.List;
import java.util.function.Consumer;
import org.spaceodt.bulk.RowsOfJob;
import org.spaceodt.bulk.Workplace;
import org.spaceodt.job.ItemView;

/** The rows of a job of locations as they stand in the store, one by one. */
final class RowReading {
    private final Workplace place;
    private final RowOutcome outcome;

    RowReading(Workplace place) {
        this.place = place;
        this.outcome = new RowOutcome(place.words());
    }

    /** @param steps in their order */
    record ReadRow(RowResult result, List<ItemView> steps) {}

    void each(String jobId, Consumer<ReadRow> row) {
        new RowsOfJob(place.jobs(), jobId).each(steps -> row.accept(read(steps)));
    }

    void each(String jobId, int skipped, int limit, Consumer<ReadRow> row) {
        new RowsOfJob(place.jobs(), jobId).each(skipped, limit, steps -> row.accept(read(steps)));
    }

    private ReadRow read(List<ItemView> steps) {
        return new ReadRow(outcome.of(steps), steps);
    }
}
