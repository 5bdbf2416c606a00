package org.spaceodt.web.rehearsal;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.rehearsal.RehearsalRequests;
import org.spaceodt.api.server.Backend;
import org.spaceodt.rehearsal.PlanRehearsal;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;

/** A rehearsal: how it gets on, and what came of each step beside what the plan says. */
@Path("/rehearsals/{id}")
public class RehearsalPageResource {
    private final Backend backend;
    private final RehearsalRequests requests;
    private final RehearsalPages pages;
    private final Frames frames;
    private final RoutingContext exchange;

    RehearsalPageResource(
            Backend backend, RehearsalRequests requests, RehearsalPages pages, Frames frames, RoutingContext exchange) {
        this.backend = backend;
        this.requests = requests;
        this.pages = pages;
        this.frames = frames;
        this.exchange = exchange;
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            @PathParam("id") String id,
            @QueryParam("show") @DefaultValue("") String show,
            @QueryParam("page") @DefaultValue("1") int page)
            throws IOException {
        PlanRehearsal rehearsal = requests.find(id);
        Frame frame = frames.of(exchange).rehearsing();
        return Rendering.answer(RehearsalTemplates.rehearsal(frame, pages.of(rehearsal, show, page, frame)), frame);
    }

    /** What is begun comes to its end; more is not begun. */
    @POST
    @Path("/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response stop(@PathParam("id") String id) throws IOException {
        String found = requests.find(id).id();
        backend.rehearsals().stop(found);
        return Response.seeOther(URI.create("/rehearsals/" + found)).build();
    }
}
