package org.spaceodt.api.action;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;

/**
 * At most so many plans are made at once over HTTP: each keeps a thread of the server, and all of them share the pace that
 * Webex allows with the jobs. Who finds no place waits a while.
 */
@Singleton
public class PlanPlaces {
    private static final int LOOK_AGAIN_MILLIS = 50;

    private final Guard guard;
    private final Duration wait;

    /**
     * @param atOnce {@code space-odt.plans.at-once}: how many plans are made at once for requests
     * @param wait {@code space-odt.plans.wait}: how long somebody waits for a place, and is told to wait before asking again
     */
    PlanPlaces(
            @ConfigProperty(name = "space-odt.plans.at-once", defaultValue = "4") int atOnce,
            @ConfigProperty(name = "space-odt.plans.wait", defaultValue = "10S") Duration wait) {
        this.wait = wait;
        this.guard = Guard.create()
                .withBulkhead()
                .limit(atOnce)
                .done()
                .withRetry()
                .maxRetries(-1)
                .maxDuration(wait.toMillis(), ChronoUnit.MILLIS)
                .delay(LOOK_AGAIN_MILLIS, ChronoUnit.MILLIS)
                .jitter(0, ChronoUnit.MILLIS)
                .retryOn(BulkheadException.class)
                .done()
                .build();
    }

    /** @throws Refusal when no place became free in time, or as the plan itself does */
    public <T> T plan(Callable<T> planning, Class<T> type) {
        try {
            return guard.call(planning, type);
        } catch (BulkheadException e) {
            throw Refusal.of(ProblemKind.BUSY).after(wait);
        } catch (RuntimeException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
