package org.spaceodt.api.health;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.metrics.ServerMeters;

/** What the server says of itself, where no port of its own answers that. */
@Path("/q/metrics")
@Tag(name = "Metrics", description = "How the server is doing, for Prometheus")
public class MetricsResource {
    private final Backend backend;
    private final Probes probes;

    MetricsResource(Backend backend, Probes probes) {
        this.backend = backend;
        this.probes = probes;
    }

    @GET
    @Produces(ServerMeters.TYPE)
    @APIResponse(responseCode = "200", description = "Every meter, a line each")
    public CompletionStage<String> metrics() {
        if (probes.areElsewhere()) {
            throw Refusal.of(ProblemKind.NO_SUCH_PLACE);
        }
        return backend.meters()
                .orElseThrow(() -> Refusal.of(ProblemKind.NOT_READY))
                .text();
    }
}
