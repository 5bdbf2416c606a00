package org.spaceodt.web.inventory;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.JobServices;
import org.spaceodt.inventory.choice.UnknownNames;
import org.spaceodt.inventory.job.InventoryJobs;
import org.spaceodt.inventory.job.InventoryOrder;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;

/** The inventory: what is there, and the order of an export. */
@Path("/inventory")
public class InventoryResource {
    private static final int UNPROCESSABLE = 422;

    private final Backend backend;
    private final Frames frames;
    private final RoutingContext exchange;

    InventoryResource(Backend backend, Frames frames, RoutingContext exchange) {
        this.backend = backend;
        this.frames = frames;
        this.exchange = exchange;
    }

    @GET
    @Operation(hidden = true)
    public Response page() throws IOException {
        Frame frame = frames.of(exchange);
        OverviewView view = overview(frame).of(Optional.empty(), Set.of());
        return Rendering.answer(InventoryTemplates.overview(frame, view), frame);
    }

    @GET
    @Path("/running")
    @Operation(hidden = true)
    public Response running() {
        Frame frame = frames.of(exchange);
        return Rendering.answer(InventoryTemplates.running(overview(frame).running()), frame);
    }

    /** @param what {@code all}, {@code chosen}, or {@code failed} for what failed in the latest export */
    @POST
    @Path("/start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response start(
            @FormParam("what") String what,
            @FormParam("only") List<String> only,
            @FormParam("skip_group_members") boolean skipGroupMembers,
            @FormParam("xlsx") boolean workbooks)
            throws IOException {
        Frame frame = frames.of(exchange);
        boolean chosen = "chosen".equals(what);
        InventoryOrder order = new InventoryOrder(
                chosen ? only : List.of(),
                !skipGroupMembers,
                true,
                true,
                backend.place().csv(),
                workbooks,
                frame.locale(),
                backend.keptExports());
        if (chosen && !isKnown(order)) {
            Refusal nothing = Refusal.part("only", "modules", Refusal.excerpt(String.join(", ", only)));
            FaultsView faults =
                    FaultsView.of(Problem.of(nothing, exchange.normalizedPath(), frame.locale()), frame.locale());
            OverviewView view = overview(frame).of(Optional.of(faults), Set.copyOf(only));
            return Rendering.answer(UNPROCESSABLE, InventoryTemplates.overview(frame, view), frame);
        }
        InventoryJobs.Made made = new InventoryJobs(JobServices.inventories(backend.place()))
                .start("failed".equals(what) ? order.ofWhatFailed() : order);
        return Response.seeOther(URI.create("/jobs/" + made.job().id())).build();
    }

    private static boolean isKnown(InventoryOrder order) {
        try {
            return !order.only().isEmpty() && !order.choice().asked().isEmpty();
        } catch (UnknownNames e) {
            return false;
        }
    }

    private Overview overview(Frame frame) {
        return new Overview(backend, new Shown(frame.locale()));
    }
}
