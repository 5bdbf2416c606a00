package org.spaceodt.api.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.spaceodt.api.server.Backend;
import org.spaceodt.webex.WebexClient;

/**
 * How the token fared in the latest call, and when it ends: {@code there}, {@code refused} or {@code missing}. It takes no server out: all of
 * them have the same one, and pages are of use without it. Nothing is asked of Webex.
 */
@Readiness
public class TokenHealth implements AsyncHealthCheck {
    private final Backend backend;

    TokenHealth(Backend backend) {
        this.backend = backend;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(this::said);
    }

    private HealthCheckResponse said() {
        HealthCheckResponseBuilder check =
                HealthCheckResponse.named("webex token").up();
        backend.webex().ifPresent(webex -> say(webex, check));
        return check.build();
    }

    private static void say(WebexClient webex, HealthCheckResponseBuilder check) {
        check.withData("state", webex.tokenStanding().name().toLowerCase(Locale.ROOT));
        webex.tokenEnd().ifPresent(end -> check.withData("ends", end.toString()));
    }
}
