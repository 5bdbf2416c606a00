package org.spaceodt.api.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.job.StoreUnavailable;

/** Whether the store of the jobs answers. */
@Readiness
public class StoreCheck implements HealthCheck {
    private static final String NO_JOB = "none";

    private final Backend backend;

    StoreCheck(Backend backend) {
        this.backend = backend;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("job store").status(answers()).build();
    }

    private boolean answers() {
        try {
            return backend.jobs().find(NO_JOB).isEmpty();
        } catch (StoreUnavailable | Refusal e) {
            return false;
        }
    }
}
