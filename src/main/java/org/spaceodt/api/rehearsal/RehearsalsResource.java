package org.spaceodt.api.rehearsal;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.rehearsal.PlanRehearsal;
import org.spaceodt.rehearsal.Rehearsals;

/** Plans are tried on a simulation of the organization, made of its latest export: nothing of it reaches Webex. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rehearsals", description = "Plans tried on a simulation of the organization")
public class RehearsalsResource {
    private static final int ACCEPTED = 202;

    private final Backend backend;
    private final RehearsalRequests requests;

    RehearsalsResource(Backend backend, RehearsalRequests requests) {
        this.backend = backend;
        this.requests = requests;
    }

    @POST
    @Path("/plans/{id}/rehearsals")
    @APIResponse(
            responseCode = "202",
            description = "It has begun; Location says where it can be seen",
            content = @Content(schema = @Schema(implementation = RehearsalJson.class)))
    public Response begin(
            @PathParam("id") @Parameter(description = "The id of a plan, or its beginning") String id,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language)
            throws IOException {
        PlanRehearsal begun = requests.begin(id, Languages.of(language));
        RehearsalJson body = RehearsalJson.of(
                begun,
                new Rehearsals.Steps(List.of(), 0),
                new PageQuery.Page(0, 1),
                backend.place().words());
        return Response.status(ACCEPTED)
                .location(URI.create("/api/rehearsals/" + begun.id()))
                .entity(body)
                .build();
    }

    @GET
    @Path("/rehearsals/{id}")
    @APIResponse(responseCode = "200", description = "As it stands, with some of its steps")
    public RehearsalJson find(
            @PathParam("id") @Parameter(description = "The id of a rehearsal") String id,
            @BeanParam PageQuery query,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language)
            throws IOException {
        PageQuery.Page page = query.page();
        PlanRehearsal rehearsal = requests.find(id);
        JobContext place = backend.place().in(Languages.of(language));
        Rehearsals.Steps steps =
                backend.rehearsals().steps(rehearsal.id(), Rehearsals.Which.ALL, page.offset(), page.limit());
        return RehearsalJson.of(rehearsal, steps, page, place.words());
    }
}
