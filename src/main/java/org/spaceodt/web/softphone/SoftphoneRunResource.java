package org.spaceodt.web.softphone;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.spaceodt.action.Action;
import org.spaceodt.api.action.PlanPlaces;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.api.softphone.SoftphonePlanJson;
import org.spaceodt.api.softphone.SoftphoneRuns;
import org.spaceodt.api.softphone.StageDecisions;
import org.spaceodt.api.softphone.StagesResource;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.danger.DangerWords;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.plan.StoredPlans;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.change.stage.StagedJobs;
import org.spaceodt.job.JobState;
import org.spaceodt.text.Visible;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;
import org.spaceodt.web.part.SecondView;

/** A run: its stages are looked at and decided, one after the other. */
@Path("/softphones/{id: [0-9a-f]{8}-[0-9a-f-]{27}}")
public class SoftphoneRunResource {
    private static final int UNUSABLE = 422;
    private static final int CONFLICT = 409;
    private static final PageQuery.Page NONE_SHOWN = new PageQuery.Page(0, 1);

    private final Backend backend;
    private final Frames frames;
    private final RoutingContext exchange;
    private final SoftphoneRuns runs;
    private final SoftphoneRunPages pages;
    private final StageDecisions decisions;
    private final PlanPlaces places;
    private final Uploads uploads;

    SoftphoneRunResource(
            Backend backend,
            Frames frames,
            RoutingContext exchange,
            SoftphoneRuns runs,
            SoftphoneRunPages pages,
            StageDecisions decisions,
            PlanPlaces places,
            Uploads uploads) {
        this.backend = backend;
        this.frames = frames;
        this.exchange = exchange;
        this.runs = runs;
        this.pages = pages;
        this.decisions = decisions;
        this.places = places;
        this.uploads = uploads;
    }

    @GET
    @Operation(hidden = true)
    public Response run(@PathParam("id") String id) {
        return pages.of(200, runs.find(id), null, frames.of(exchange));
    }

    /** Makes the plan of a stage as things are now, with other values for some people where a file says them. */
    @POST
    @Path("/stages/{stage}/plan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response plan(
            @PathParam("id") String id, @PathParam("stage") String stage, @RestForm("file") FileUpload file)
            throws IOException {
        Frame frame = frames.of(exchange);
        RowJob job = runs.find(id);
        runs.stage(job, stage);
        StageDecisions.Asked asked = new StageDecisions.Asked(job, stage, NONE_SHOWN, frame.locale(), false);
        boolean sent = file != null && file.size() > 0;
        try {
            String plan = sent ? uploads.open(file, table -> planned(asked, table)) : plain(asked);
            String name = sent ? Uploads.printable(file.fileName()) : "";
            return SoftphonesPages.to("/softphones/" + job.id() + "/stages/" + stage + "?plan=" + plan
                    + (name.isEmpty() ? "" : "&override=" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
        } catch (Refusal e) {
            return pages.of(UNUSABLE, job, said(e, frame), frame);
        }
    }

    private String plain(StageDecisions.Asked asked) {
        return uploads.open(new ByteArrayInputStream(new byte[0]), table -> planned(asked, table));
    }

    private String planned(StageDecisions.Asked asked, org.spaceodt.sheet.source.Source table) {
        return places.plan(() -> decisions.plan(asked, table), SoftphonePlanJson.class)
                .planId();
    }

    private static FaultsView said(Refusal refusal, Frame frame) {
        return FaultsView.of(Problem.of(refusal, "/softphones", frame.locale()), frame.locale());
    }

    /** The question: what the stage would do, by the plan that was made of it. */
    @GET
    @Path("/stages/{stage}")
    @Operation(hidden = true)
    public Response question(
            @PathParam("id") String id,
            @PathParam("stage") String stage,
            @QueryParam("plan") @DefaultValue("") String planId,
            @QueryParam("override") @DefaultValue("") String override)
            throws IOException {
        Frame frame = frames.of(exchange);
        RowJob job = runs.find(id);
        JobStage stands = runs.stage(job, stage);
        JobContext place = backend.place().in(frame.locale());
        SavedPlan plan = new StoredPlans(place)
                .find(planId, RowKind.SOFTPHONE)
                .filter(one -> StagedJobs.isOfOneStage(one))
                .orElseThrow(() -> Refusal.unknownPlan(planId));
        String digest = digest(plan, job, stage, planId);
        Action<?> action = place.catalogue().find(stage).orElseThrow();
        StageSights sights = StageSights.of(plan, action, place);
        List<String> all =
                new StagedJobs(place).stages(job).stream().map(JobStage::stage).toList();
        StageQuestionView view = new StageQuestionView(
                job.id(),
                stage,
                SoftphoneRuns.label(stage, place),
                action.description().help(frame.locale()),
                all.indexOf(stage) + 1,
                all.size(),
                NumberFormat.getIntegerInstance(frame.locale()).format(sights.people()),
                planId,
                digest,
                Visible.onPage(override),
                sights.numbers(),
                plan.dangers()
                        .map(found -> DangerWords.of(found, frame.locale()))
                        .orElse(List.of()),
                sights.fields(),
                sights.examples(),
                sights.lost(),
                undo(action, frame.locale()),
                null,
                second(plan, job, stage, override, frame),
                stands.decision().isEmpty() && !job.view().state().ended());
        return Rendering.answer(SoftphonePageTemplates.stage(frame, view), frame);
    }

    private SecondView second(SavedPlan plan, RowJob job, String stage, String override, Frame frame) {
        JobContext place = backend.place();
        boolean may = place.second().maybeDecided(job.view(), place.origin())
                && (override.isEmpty() || place.second().maybeApplied(plan.stored(), place.origin()));
        String query = "?plan=" + plan.stored().id()
                + (override.isEmpty() ? "" : "&override=" + URLEncoder.encode(override, StandardCharsets.UTF_8));
        return may
                ? null
                : SecondView.toPlanner(
                        exchange, "/softphones/" + job.id() + "/stages/" + stage + query, frame.locale());
    }

    private static String digest(SavedPlan plan, RowJob job, String stage, String planId) {
        try {
            return StagedJobs.digest(plan, job, stage);
        } catch (IllegalArgumentException e) {
            throw Refusal.unknownPlan(planId);
        }
    }

    private static String undo(Action<?> action, Locale language) {
        SoftphoneMessages words = SoftphoneWords.in(language);
        return switch (action.undo()) {
            case YES -> words.undo_yes();
            case PARTLY -> words.undo_partly();
            default -> words.undo_nothing();
        };
    }

    /** Decides the stage by the plan that was shown; a run that was not begun yet begins with it. */
    @POST
    @Path("/stages/{stage}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("id") String id,
            @PathParam("stage") String stage,
            @FormParam("answer") @DefaultValue("") String answer,
            @FormParam("plan") @DefaultValue("") String plan,
            @FormParam("override") @DefaultValue("") String override) {
        Frame frame = frames.of(exchange);
        RowJob job = runs.find(id);
        runs.stage(job, stage);
        try {
            decisions.decide(job, stage, new StagesResource.Request(answer, plan, "", override), false);
        } catch (Refusal e) {
            return pages.of(CONFLICT, runs.find(id), said(e, frame), frame);
        }
        if (runs.find(id).view().state() == JobState.CREATED) {
            backend.jobs().begin(job.id());
        }
        return SoftphonesPages.to("/softphones/" + job.id());
    }
}
