package org.spaceodt.api.console;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.action.Description;
import org.spaceodt.api.action.ActionPlanJson;
import org.spaceodt.api.action.ActionRows;
import org.spaceodt.api.action.PlanPlaces;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.AskedHours;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.console.master.ActionMenu;
import org.spaceodt.console.master.MasterState;
import org.spaceodt.console.master.Masters;
import org.spaceodt.job.hours.HoursChange;

/** Actions on the tables that are loaded: their parameters, what they would change, and done. */
@Path("/api/action")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Masters")
public class MasterActionsResource {
    private static final String ACTION = "action_id";

    private final Backend backend;
    private final MasterRows rows;
    private final ActionRows actions;
    private final PlanPlaces places;
    private final MasterRuns jobs;

    MasterActionsResource(Backend backend, MasterRows rows, ActionRows actions, PlanPlaces places, MasterRuns jobs) {
        this.backend = backend;
        this.rows = rows;
        this.actions = actions;
        this.places = places;
        this.jobs = jobs;
    }

    @POST
    @Path("/preview")
    @RequestBody(ref = "MasterAction")
    @APIResponse(responseCode = "200", description = "The first ten rows at most, as they were understood")
    public MasterPreviewJson preview(
            @HeaderParam(KnownVersion.HEADER) @Parameter(hidden = true) String ifMatch,
            InputStream body,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        SmallBody sent = SmallBody.read(body, Set.of(ACTION, KnownVersion.VERSION));
        Description action = action(sent);
        MasterState state = state(ifMatch, sent);
        Locale locale = Languages.of(language);
        return rows.open(
                action,
                state,
                backend.place().in(locale),
                (accepted, table) -> MasterPreviewJson.of(
                        action, accepted, MasterRows.mapping(action, state, table), table, state.version(), locale));
    }

    @POST
    @Path("/plan")
    @RequestBody(ref = "MasterPlan")
    @APIResponse(responseCode = "200", description = "The plan")
    public ActionPlanJson plan(
            @BeanParam PageQuery shown,
            @HeaderParam(KnownVersion.HEADER) @Parameter(hidden = true) String ifMatch,
            InputStream body,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        PageQuery.Page page = shown.page();
        SmallBody sent = SmallBody.read(body, Set.of(ACTION, KnownVersion.VERSION, Parts.INCLUDE_PROTECTED));
        Description action = action(sent);
        MasterState state = state(ifMatch, sent);
        Locale locale = Languages.of(language);
        JobContext place = backend.place().in(locale).including(sent.flag(Parts.INCLUDE_PROTECTED));
        return places.plan(
                () -> rows.open(
                        action,
                        state,
                        place,
                        (accepted, table) ->
                                actions.plan(action, accepted, table.dataset().title(), page, locale)),
                ActionPlanJson.class);
    }

    @POST
    @Path("/apply")
    @Blocking
    @RequestBody(ref = "MasterApply")
    @APIResponse(
            responseCode = "200",
            description = "What became of the rows, or of those that have ended when the time is up")
    public Uni<MasterAppliedJson> apply(
            @HeaderParam(KnownVersion.HEADER) @Parameter(hidden = true) String ifMatch,
            InputStream body,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        SmallBody sent = SmallBody.read(
                body,
                Set.of(
                        ACTION,
                        KnownVersion.VERSION,
                        Parts.INCLUDE_PROTECTED,
                        Bulk.NAME,
                        Parts.PLAN,
                        Parts.START_AT,
                        Parts.STOP_AT,
                        Parts.ZONE));
        Description action = action(sent);
        Bulk bulk = Bulk.of(sent.find(Bulk.NAME));
        HoursChange hours = HoursChange.of(
                AskedHours.of(sent.text(Parts.START_AT), sent.text(Parts.STOP_AT), sent.text(Parts.ZONE)));
        Locale locale = Languages.of(language);
        JobContext place = backend.place().in(locale).including(sent.flag(Parts.INCLUDE_PROTECTED));
        return sent.text(Parts.PLAN).isPresent()
                ? jobs.ofPlan(action, sent.needed(Parts.PLAN), bulk, hours, place)
                : jobs.ofRows(action, state(ifMatch, sent), bulk, hours, place);
    }

    private Description action(SmallBody sent) {
        String id = sent.needed(ACTION);
        return new ActionMenu(backend.place().catalogue())
                .find(id)
                .orElseThrow(() -> Refusal.of(
                        ProblemKind.UNKNOWN_ACTION,
                        Refusal.excerpt(id),
                        backend.place().catalogue().near(id)));
    }

    private MasterState state(String ifMatch, SmallBody sent) {
        MasterState state = new Masters(backend.place()).now();
        KnownVersion.check(KnownVersion.of(ifMatch, sent.find(KnownVersion.VERSION)), state);
        return state;
    }
}
