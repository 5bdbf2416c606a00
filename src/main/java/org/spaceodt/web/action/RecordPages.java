package org.spaceodt.web.action;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.action.Description;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;

/** An action on one record that somebody types. */
@Path("/actions/{id}/record")
@Produces(Rendering.HTML)
public class RecordPages {
    private static final int OK = 200;

    private final ActionHeads heads;
    private final ActionPlans plans;
    private final Frames frames;
    private final RoutingContext exchange;

    RecordPages(ActionHeads heads, ActionPlans plans, Frames frames, RoutingContext exchange) {
        this.heads = heads;
        this.plans = plans;
        this.frames = frames;
        this.exchange = exchange;
    }

    @GET
    @Operation(hidden = true)
    public Response record(@PathParam("id") String id) {
        Frame frame = frames.of(exchange);
        Description action = heads.action(id);
        RecordView view = new RecordView(
                head(action, frame), RecordForms.fields(action, Map.of(), List.of(), frame.locale()), null, "");
        return Rendering.answer(OK, ActionTemplates.record(frame, view), frame);
    }

    private ActionHead head(Description action, Frame frame) {
        return heads.of(action, ActionHeads.Way.RECORD, ActionHeads.Place.TABLE, frame.locale());
    }

    /** Makes the plan, which has a page of its own. Nothing is written. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response plan(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Frame frame = frames.of(exchange);
        Description action = heads.action(id);
        Map<String, String> values = RecordForms.values(action, form);
        ActionPlans.Options options = ActionPlans.Options.of(
                form.getFirst("country"), form.getFirst("include_protected"), form.getFirst("then"));
        try {
            return Response.seeOther(plans.ofRecord(action, values, options, frame.locale()))
                    .build();
        } catch (Refusal refusal) {
            Problem problem = Problem.of(refusal, exchange.normalizedPath(), frame.locale());
            List<Problem.Fault> faults = problem.errors() == null ? List.of() : problem.errors();
            RecordView view = new RecordView(
                    head(action, frame),
                    RecordForms.fields(action, values, faults, frame.locale()),
                    byField(FaultsView.of(problem, frame.locale()), frame),
                    options.country());
            return Rendering.answer(problem.status(), ActionTemplates.record(frame, view), frame);
        }
    }

    /** There is one record: what it has no number for. */
    private static FaultsView byField(FaultsView faults, Frame frame) {
        List<FaultsView.Line> lines = faults.lines().stream()
                .map(line -> new FaultsView.Line(0, line.column(), line.summary(), line.next(), line.anchor()))
                .toList();
        String title = Stream.of(faults.title())
                .filter(text -> lines.isEmpty())
                .findFirst()
                .orElseGet(() -> ActionHeads.words(frame.locale()).record_faults());
        return new FaultsView(title, lines.isEmpty() ? faults.detail() : "", lines, faults.more(), "");
    }
}
