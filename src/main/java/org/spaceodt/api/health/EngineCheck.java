package org.spaceodt.api.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.spaceodt.api.server.Backend;

/** Whether this server runs jobs, and is not about to stop. It is known without waiting, and said without a thread that requests could keep busy. */
@Readiness
public class EngineCheck implements AsyncHealthCheck {
    private final Backend backend;

    EngineCheck(Backend backend) {
        this.backend = backend;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(() -> HealthCheckResponse.named("job engine")
                .status(backend.isReady())
                .build());
    }
}
