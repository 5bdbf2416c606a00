package org.spaceodt.api.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.spaceodt.api.server.Backend;

/** Whether this server runs jobs. */
@Readiness
public class EngineCheck implements HealthCheck {
    private final Backend backend;

    EngineCheck(Backend backend) {
        this.backend = backend;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("job engine")
                .status(backend.isOpen() && backend.running())
                .build();
    }
}
