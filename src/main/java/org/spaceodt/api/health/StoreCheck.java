package org.spaceodt.api.health;

import io.smallrye.faulttolerance.api.Guard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.job.StoreUnavailable;

/**
 * Whether the store of the jobs answers, in time: a probe that waits for a database that hangs learns nothing. It is asked on a thread of
 * its own, one probe at a time, so that a database that hangs holds one thread and no more.
 */
@Readiness
public class StoreCheck implements HealthCheck {
    private static final String NO_JOB = "none";

    private final Backend backend;
    private final Guard guard;

    /** @param wait {@code space-odt.health.wait}: how long the store may take to answer; less than a probe waits */
    StoreCheck(Backend backend, @ConfigProperty(name = "space-odt.health.wait", defaultValue = "2S") Duration wait) {
        this.backend = backend;
        this.guard = Guard.create()
                .withTimeout()
                .duration(wait.toMillis(), ChronoUnit.MILLIS)
                .done()
                .withBulkhead()
                .limit(1)
                .done()
                .withThreadOffload(true)
                .build();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("job store").status(answersInTime()).build();
    }

    private boolean answersInTime() {
        try {
            CompletionStage<?> asked =
                    guard.get(() -> CompletableFuture.completedFuture(answers()), CompletionStage.class);
            return Boolean.TRUE.equals(asked.toCompletableFuture().join());
        } catch (CompletionException e) {
            return false;
        }
    }

    private boolean answers() {
        try {
            return backend.jobs().find(NO_JOB).isEmpty();
        } catch (StoreUnavailable | Refusal e) {
            return false;
        }
    }
}
