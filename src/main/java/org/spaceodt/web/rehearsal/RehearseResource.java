package org.spaceodt.web.rehearsal;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.rehearsal.RehearsalRequests;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;

/** The button on the page of a plan. */
@Path("/plans/{id}/rehearse")
public class RehearseResource {
    private final RehearsalRequests requests;
    private final Frames frames;
    private final RoutingContext exchange;

    RehearseResource(RehearsalRequests requests, Frames frames, RoutingContext exchange) {
        this.requests = requests;
        this.frames = frames;
        this.exchange = exchange;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response begin(@PathParam("id") String id) throws IOException {
        Frame frame = frames.of(exchange);
        try {
            return Response.seeOther(URI.create(
                            "/rehearsals/" + requests.begin(id, frame.locale()).id()))
                    .build();
        } catch (Refusal e) {
            if (e.is(ProblemKind.UNKNOWN_PLAN)) {
                throw e;
            }
            return refused(id, e, frame);
        }
    }

    private static Response refused(String id, Refusal why, Frame frame) {
        Problem problem = Problem.of(why, "/plans/" + id, frame.locale());
        RefusedView view = new RefusedView(
                id,
                FaultsView.of(problem, frame.locale()),
                why.is(ProblemKind.NO_EXPORT) || why.is(ProblemKind.FOREIGN_EXPORT),
                why.is(ProblemKind.REHEARSING) ? why.last() : "");
        return Rendering.answer(problem.status(), RehearsalTemplates.refused(frame, view), frame);
    }
}
