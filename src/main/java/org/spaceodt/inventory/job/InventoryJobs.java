package org.spaceodt.inventory.job;

import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.job.JobView;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.Origin;
import org.spaceodt.job.store.Jobs;

/** Makes jobs of inventories. Moves ({@code pause}, {@code resume}, …) are those of {@link Jobs}. */
public final class InventoryJobs {
    /** What its one item is called. */
    private static final String ITEM = "export";

    private final InventoryPlace place;

    public InventoryJobs(InventoryPlace place) {
        this.place = place;
    }

    /** @param already whether it was there: made earlier of the same order for the same account, and not ended */
    public record Made(JobView job, boolean already) {}

    /**
     * Makes a job, and starts it: who works on it is whoever runs jobs of the account. An order that has a job already, which has
     * not ended, gets no second one; that one goes on.
     *
     * @throws org.spaceodt.job.StoreUnavailable when the store cannot be used
     */
    public Made start(InventoryOrder order) {
        NewJob job = new NewJob(
                InventoryWork.KIND,
                place.account(),
                order.title(),
                order.json(),
                // One item, and what of it fails is no reason to pause.
                new NewJob.Limits(1, false, 0, 1, 1),
                place.origin().of(new Origin.Key(InventoryWork.KIND, order.digest())));
        Optional<String> earlier = Optional.empty();
        String id;
        try {
            id = place.jobs().create(job, items -> items.accept(item(order)));
        } catch (Jobs.UnfinishedTwin e) {
            earlier = e.jobId();
            id = earlier.orElseThrow(() -> e);
        }
        place.jobs().begin(id);
        return new Made(place.jobs().find(id).orElseThrow(), earlier.isPresent());
    }

    private static NewJob.NewItem item(InventoryOrder order) {
        return new NewJob.NewItem(0, ITEM, OptionalInt.empty(), order.json());
    }

    /** Whether it is one. */
    public static boolean isOne(JobView job) {
        return job.job().kind().equals(InventoryWork.KIND);
    }
}
