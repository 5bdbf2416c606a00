package org.spaceodt.api.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.job.StoreUnavailable;

/**
 * Whether the store of the jobs answers, in time: a probe that waits for a database that hangs learns nothing. It is asked on a thread of
 * its own, so that neither a database that hangs holds the threads of others, nor requests that hang keep a probe waiting; probes that come
 * meanwhile are told what that one learns.
 */
@Readiness
public class StoreCheck implements AsyncHealthCheck {
    private static final String NO_JOB = "none";

    private final Backend backend;
    private final Duration wait;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread asking = new Thread(work, "health of the store");
        asking.setDaemon(true);
        return asking;
    });
    private CompletableFuture<Boolean> asked = CompletableFuture.completedFuture(false);

    /** @param wait {@code space-odt.health.wait}: how long the store may take to answer; less than a probe waits */
    StoreCheck(Backend backend, @ConfigProperty(name = "space-odt.health.wait", defaultValue = "2S") Duration wait) {
        this.backend = backend;
        this.wait = wait;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(() -> asked().copy().completeOnTimeout(false, wait.toMillis(), TimeUnit.MILLISECONDS))
                .map(answers ->
                        HealthCheckResponse.named("job store").status(answers).build());
    }

    private synchronized CompletableFuture<Boolean> asked() {
        if (asked.isDone()) {
            asked = CompletableFuture.supplyAsync(this::answers, thread);
        }
        return asked;
    }

    private boolean answers() {
        try {
            return backend.jobs().find(NO_JOB).isEmpty();
        } catch (StoreUnavailable | Refusal e) {
            return false;
        }
    }

    @PreDestroy
    void end() {
        thread.shutdownNow();
    }
}
