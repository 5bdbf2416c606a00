package org.spaceodt.job.store.count;

import io.agroal.api.AgroalDataSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.spaceodt.job.store.JobStore;

/**
 * Of this process to the store, each as it is when it is asked.
 *
 * @param active in use
 * @param idle in the pool
 * @param awaited threads that wait for one
 * @param most there may be
 */
public record Connections(LongSupplier active, LongSupplier idle, LongSupplier awaited, LongSupplier most) {
    /** Empty where the store has no pool of ours. What counts costs next to nothing, and is off before somebody asks. */
    public static Optional<Connections> of(JobStore store) {
        if (!(store.dataSource() instanceof AgroalDataSource pool)) {
            return Optional.empty();
        }
        pool.getConfiguration().setMetricsEnabled(true);
        return Optional.of(new Connections(
                () -> pool.getMetrics().activeCount(),
                () -> pool.getMetrics().availableCount(),
                () -> pool.getMetrics().awaitingCount(),
                () -> pool.getConfiguration().connectionPoolConfiguration().maxSize()));
    }
}
