package org.spaceodt.web.draft;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.access.Destinations;
import org.spaceodt.api.access.draft.Draft;
import org.spaceodt.api.access.draft.Drafts;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;

/** Shows whoever has logged in again what they had typed, and sends it to where it was meant to go. */
@Path("/drafts")
public class DraftsResource {
    private static final int SAME_AGAIN = 307;

    private final Drafts drafts;
    private final Frames frames;
    private final RoutingContext exchange;

    DraftsResource(Drafts drafts, Frames frames, RoutingContext exchange) {
        this.drafts = drafts;
        this.frames = frames;
        this.exchange = exchange;
    }

    @GET
    @Operation(hidden = true)
    public Response list() {
        Frame frame = frames.of(exchange);
        return Rendering.answer(
                DraftTemplates.drafts(
                        frame,
                        drafts.of(frame.who().name()).stream()
                                .map(DraftView::of)
                                .toList()),
                frame);
    }

    /** The browser sends the same form on to where it belongs, which looks at it as at any other. */
    @POST
    @Path("/{id}")
    @Operation(hidden = true)
    public Response send(@PathParam("id") String id) {
        String path = drafts.take(owner(), id).map(Draft::path).orElse("/drafts");
        return path.equals("/drafts")
                ? Response.seeOther(URI.create(path)).build()
                : Response.status(SAME_AGAIN)
                        .location(URI.create(Destinations.ours(path)))
                        .build();
    }

    @POST
    @Path("/{id}/forget")
    @Operation(hidden = true)
    public Response forget(@PathParam("id") String id) {
        drafts.take(owner(), id);
        return Response.seeOther(URI.create("/drafts")).build();
    }

    private String owner() {
        return frames.of(exchange).who().name();
    }
}
