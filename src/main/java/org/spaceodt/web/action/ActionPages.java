package org.spaceodt.web.action;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.action.Description;
import org.spaceodt.api.console.KnownVersion;
import org.spaceodt.api.console.MasterPreviewJson;
import org.spaceodt.api.console.MasterRows;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.Messages;
import org.spaceodt.console.master.MasterState;
import org.spaceodt.console.master.Masters;
import org.spaceodt.text.Visible;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;

/** An action on the table that is loaded for it. */
@Path("/actions/{id}")
@Produces(Rendering.HTML)
public class ActionPages {
    private static final int OK = 200;
    private static final String LOG = "application/x-ndjson";

    private final Backend backend;
    private final ActionHeads heads;
    private final ActionViews views;
    private final ActionPlans plans;
    private final ColumnsForm columns;
    private final MasterRows rows;
    private final LastJobs jobs;
    private final Frames frames;
    private final RoutingContext exchange;

    ActionPages(
            Backend backend,
            ActionHeads heads,
            ActionViews views,
            ActionPlans plans,
            ColumnsForm columns,
            MasterRows rows,
            LastJobs jobs,
            Frames frames,
            RoutingContext exchange) {
        this.backend = backend;
        this.heads = heads;
        this.views = views;
        this.plans = plans;
        this.columns = columns;
        this.rows = rows;
        this.jobs = jobs;
        this.frames = frames;
        this.exchange = exchange;
    }

    /** @param part rows of a part of the last job, for whoever wants to see its parts */
    @GET
    @Operation(hidden = true)
    public Response action(@PathParam("id") String id, @QueryParam("part") @DefaultValue("") String part) {
        return page(OK, heads.action(id), new ActionViews.Asked(Optional.empty(), Optional.empty(), "", part));
    }

    private Response page(int status, Description action, ActionViews.Asked asked) {
        Frame frame = frames.of(exchange);
        ActionView view = views.of(action, new Masters(backend.place()).now(), asked, frame);
        return Rendering.answer(status, ActionTemplates.action(frame, view), frame);
    }

    /** What is asked for, or the same page with what is wrong with it. */
    private Response orFaults(Description action, String country, Supplier<Response> asked) {
        try {
            return asked.get();
        } catch (Refusal refusal) {
            Frame frame = frames.of(exchange);
            Problem problem = Problem.of(refusal, exchange.normalizedPath(), frame.locale());
            return page(
                    problem.status(),
                    action,
                    ActionViews.Asked.NOTHING.faulty(faults(problem, frame.locale()), country));
        }
    }

    /** What is said to programs of versions is no help for people. */
    private FaultsView faults(Problem problem, Locale language) {
        ActionMessages words = ActionHeads.words(language);
        if (!problem.type().endsWith(":" + ProblemKind.MASTERS_CHANGED.id())) {
            return FaultsView.of(problem, language);
        }
        String who = new Masters(backend.place())
                .now()
                .last()
                .map(last -> words.changed_by(
                        Visible.onPage(last.by()), Messages.in(language).time(last.at())))
                .orElse("");
        return new FaultsView(words.changed(), who, List.of(), 0, "");
    }

    /** The first rows, as the action understands them. */
    @GET
    @Path("/preview")
    @Operation(hidden = true)
    public Response preview(@PathParam("id") String id) {
        Description action = heads.action(id);
        Frame frame = frames.of(exchange);
        MasterState state = new Masters(backend.place()).now();
        return orFaults(action, "", () -> {
            MasterPreviewJson preview = rows.open(
                    action,
                    state,
                    backend.place().in(frame.locale()),
                    (accepted, table) -> MasterPreviewJson.of(
                            action,
                            accepted,
                            MasterRows.mapping(action, state, table),
                            table,
                            state.version(),
                            frame.locale()));
            return page(OK, action, new ActionViews.Asked(Optional.of(preview), Optional.empty(), "", ""));
        });
    }

    @POST
    @Path("/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response columns(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Description action = heads.action(id);
        return orFaults(action, "", () -> {
            columns.save(action, form, new Masters(backend.place()).now(), seen(form.getFirst("version")));
            return Response.seeOther(URI.create(ActionHeads.Way.TABLE.of(action) + "#columns"))
                    .build();
        });
    }

    /** Makes the plan, which has a page of its own. Nothing is written. */
    @POST
    @Path("/plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response plan(
            @PathParam("id") String id,
            @FormParam("version") String version,
            @FormParam("country") String country,
            @FormParam("include_protected") String includeProtected,
            @FormParam("then") String then) {
        Description action = heads.action(id);
        ActionPlans.Options options = ActionPlans.Options.of(country, includeProtected, then);
        return orFaults(action, options.country(), () -> {
            MasterState state = new Masters(backend.place()).now();
            KnownVersion.check(seen(version), state);
            return Response.seeOther(plans.ofMaster(
                            action, state, options, frames.of(exchange).locale()))
                    .build();
        });
    }

    /** Whoever does not say what they have seen has seen nothing that is there. */
    private static OptionalLong seen(String version) {
        boolean isOne = version != null && version.matches("[0-9]{1,18}");
        return OptionalLong.of(isOne ? Long.parseLong(version) : -1);
    }

    /** Everything that was done of the action, line by line. */
    @GET
    @Path("/log")
    @Produces({LOG, MediaType.TEXT_HTML})
    @Operation(hidden = true)
    public Response log(@PathParam("id") String id) {
        Description action = heads.action(id);
        java.nio.file.Path log = jobs.log(action);
        if (!Files.isRegularFile(log)) {
            throw Refusal.of(ProblemKind.NOTHING_YET);
        }
        return Response.ok(log.toFile(), LOG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + action.id() + ".log\"")
                .build();
    }
}
