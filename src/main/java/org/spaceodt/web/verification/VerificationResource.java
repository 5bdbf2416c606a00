package org.spaceodt.web.verification;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.server.Backend;
import org.spaceodt.api.verification.VerificationRuns;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;

/** Reads again what a job wrote, and shows what is still so. */
@Path("/jobs/{id}/verification")
public class VerificationResource {
    private final Backend backend;
    private final VerificationRuns runs;
    private final Frames frames;
    private final RoutingContext exchange;

    VerificationResource(Backend backend, VerificationRuns runs, Frames frames, RoutingContext exchange) {
        this.backend = backend;
        this.runs = runs;
        this.frames = frames;
        this.exchange = exchange;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@PathParam("id") String id) {
        Frame frame = frames.of(exchange);
        RowJob job = runs.verifiable(id);
        VerificationPage page =
                new VerificationPages(frame.locale(), backend.place().catalogue()).page(job, runs.of(job));
        return Rendering.answer(VerificationTemplates.verification(frame, page), frame);
    }

    @POST
    @Operation(hidden = true)
    public Response begin(@PathParam("id") String id) {
        RowJob job = runs.verifiable(id);
        runs.begin(job, backend.place().in(frames.of(exchange).locale()));
        return Response.seeOther(URI.create("/jobs/" + job.id() + "/verification"))
                .build();
    }
}
