package org.spaceodt.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.access.Caller;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;

/** Who asks, as this server knows it. */
@Path("/api/session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class SessionResource {
    private final Callers callers;
    private final RoutingContext exchange;

    SessionResource(Callers callers, RoutingContext exchange) {
        this.callers = callers;
        this.exchange = exchange;
    }

    /** What a page has to know of whoever looks at it. */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "Session")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Session(String name, String role, String how, String csrfToken) {}

    @GET
    @APIResponse(
            responseCode = "200",
            description = "Name and role; of a session also the token that its pages send back")
    public Session get() {
        Caller caller = callers.of(exchange).orElseThrow(() -> Refusal.of(ProblemKind.LOG_IN));
        boolean session = caller.how() == Caller.How.SESSION || caller.how() == Caller.How.OIDC;
        return new Session(
                caller.name(),
                caller.role().code(),
                caller.how().name().toLowerCase(Locale.ROOT),
                session ? SessionToken.of(exchange) : "");
    }
}
