package org.spaceodt.api.console;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.spaceodt.api.server.Backend;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.store.Jobs;

/** Waits a while for a job, for those who want to have its end as an answer. No thread waits with it. */
@Singleton
class JobWait {
    /** The store is asked, since another process may run the job. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Backend backend;
    private final Duration longest;

    /** @param longest {@code space-odt.console.wait}: how long an order of the consoles waits for the end of its job */
    JobWait(Backend backend, @ConfigProperty(name = "space-odt.console.wait", defaultValue = "20S") Duration longest) {
        this.backend = backend;
        this.longest = longest;
    }

    /**
     * @param answer asked once the job does not go on, or the time is up
     */
    <T> Uni<T> then(Jobs jobs, String jobId, Supplier<T> answer) {
        long began = System.nanoTime();
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultExecutor())
                .filter(tick -> System.nanoTime() - began >= longest.toNanos() || !goesOn(jobs, jobId))
                .toUni()
                .map(tick -> answer.get());
    }

    /** Whether there is something to wait for; also while nobody can tell. A job that waits for its window may do so for hours. */
    private boolean goesOn(Jobs jobs, String jobId) {
        try {
            return backend.isOpen()
                    && !backend.isEnding()
                    && jobs.find(jobId)
                            .filter(job -> job.state().inWork() && job.goesOn().isEmpty())
                            .isPresent();
        } catch (StoreUnavailable e) {
            return true;
        }
    }
}
