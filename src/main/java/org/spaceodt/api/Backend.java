package org.spaceodt.api;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.LocationJobs;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.sheet.source.TableLimits;

/**
 * What the resources work with. The port is open a moment before it is there and a moment after it is gone; in between,
 * everybody is told to come back.
 */
@Singleton
public class Backend {
    private volatile Optional<Open> open = Optional.empty();

    /**
     * @param running whether jobs are run by this process
     * @param uploads how large a file may be
     */
    public record Open(JobStore store, JobContext place, BooleanSupplier running, TableLimits uploads) {}

    public void open(Open what) {
        open = Optional.of(what);
    }

    public void close() {
        open = Optional.empty();
    }

    boolean isOpen() {
        return open.isPresent();
    }

    /** @throws Refusal when it is not there, as all that follow do */
    JobContext place() {
        return ready().place();
    }

    JobStore store() {
        return ready().store();
    }

    Jobs jobs() {
        return place().jobs();
    }

    LocationJobs locations() {
        return new LocationJobs(place());
    }

    TableLimits uploads() {
        return ready().uploads();
    }

    /** Whether jobs are run by this process. */
    boolean running() {
        return ready().running().getAsBoolean();
    }

    private Open ready() {
        return open.orElseThrow(() -> Refusal.of(ProblemKind.NOT_READY));
    }
}
