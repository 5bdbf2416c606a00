package org.spaceodt.web.job;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.action.PlanPlaces;
import org.spaceodt.api.job.JobMoves;
import org.spaceodt.api.job.UndoPlans;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.Messages;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.job.JobMove;
import org.spaceodt.job.JobView;
import org.spaceodt.job.act.Act;
import org.spaceodt.job.hours.HoursChange;
import org.spaceodt.job.hours.HoursFault;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.audit.AuditQuery;
import org.spaceodt.job.store.audit.AuditRepository;
import org.spaceodt.text.Visible;
import org.spaceodt.web.hours.TypedHours;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;
import org.spaceodt.web.part.WhenView;

/** A job: how it stands, its rows, and what can be done with it. */
@Path("/jobs/{id}")
public class JobResource {
    private static final int CONFLICT = 409;
    /** {@code POST /jobs/…/pause}, {@code pauseJob}, {@code jobs pause}. */
    private static final Pattern ORDER =
            Pattern.compile("(?:^|/|jobs )(start|pause|resume|retry|cancel|window)(?:Job)?$");

    private static final int UNPROCESSABLE = 422;

    private final Backend backend;
    private final Frames frames;
    private final JobPages pages;
    private final LiveStreams streams;
    private final JobMoves moves;
    private final UndoPlans undos;
    private final PlanPlaces places;
    private final RoutingContext exchange;

    JobResource(
            Backend backend,
            Frames frames,
            JobPages pages,
            LiveStreams streams,
            JobMoves moves,
            UndoPlans undos,
            PlanPlaces places,
            RoutingContext exchange) {
        this.backend = backend;
        this.frames = frames;
        this.pages = pages;
        this.streams = streams;
        this.moves = moves;
        this.undos = undos;
        this.places = places;
        this.exchange = exchange;
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            @PathParam("id") String id,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("page") @DefaultValue("1") int page) {
        Frame frame = frames.of(exchange);
        JobView job = backend.job(id);
        return Rendering.answer(
                JobTemplates.job(frame, pages.page(job, JobPages.Shown.of(state, page), frame, null)), frame);
    }

    @GET
    @Path("/live")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> live(
            @PathParam("id") String id,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("seen") @DefaultValue("") String seen,
            @Context Sse sse) {
        Frame frame = frames.of(exchange);
        String named = backend.job(id).id();
        JobPages.Shown shown = JobPages.Shown.of(state, 1);
        JobsOnPages words = new JobsOnPages(frame.locale(), backend.place().catalogue());
        return streams.stream(sse, exchange, () -> {
            LiveView now = pages.live(named, shown, Optional.of(seen), words);
            return new LiveStreams.Told(
                    Rendering.text(JobTemplates.live(now), frame), !now.again().isEmpty());
        });
    }

    @GET
    @Path("/files/{name}")
    @Operation(hidden = true)
    public Response file(@PathParam("id") String id, @PathParam("name") String name) {
        java.nio.file.Path file = pages.file(id, name).orElseThrow(() -> Refusal.of(ProblemKind.NO_SUCH_PLACE));
        return Response.ok(file.toFile(), MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    @GET
    @Path("/cancel")
    @Operation(hidden = true)
    public Response question(@PathParam("id") String id) {
        Frame frame = frames.of(exchange);
        JobView job = backend.job(id);
        if (JobMove.CANCEL.from(job.state()).isEmpty()) {
            return refused(job, new Jobs.WrongState(job.state(), JobMove.CANCEL));
        }
        return Rendering.answer(
                JobTemplates.cancel(frame, pages.page(job, JobPages.Shown.of("", 1), frame, null)), frame);
    }

    @POST
    @Path("/{move: start|pause|resume|retry|cancel}")
    @Operation(hidden = true)
    public Response move(@PathParam("id") String id, @PathParam("move") String move) {
        JobView job = backend.job(id);
        try {
            moves.move(job.id(), JobMove.valueOf(move.toUpperCase(Locale.ROOT)), false, HoursChange.NONE);
            return seeOther("/jobs/" + job.id());
        } catch (Jobs.WrongState e) {
            return refused(backend.job(job.id()), e);
        }
    }

    /** When it may be worked on, from now on. */
    @POST
    @Path("/window")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response window(
            @PathParam("id") String id,
            @FormParam("start_at") @DefaultValue("") String startAt,
            @FormParam("stop_at") @DefaultValue("") String stopAt,
            @FormParam("zone") @DefaultValue("") String zone) {
        Frame frame = frames.of(exchange);
        JobView job = backend.own(backend.job(id));
        TypedHours typed = new TypedHours(true, startAt, stopAt, zone);
        try {
            backend.jobs()
                    .keepHours(
                            job.id(),
                            typed.read()
                                    .map(given -> HoursChange.to(given.hours()))
                                    .orElse(HoursChange.ANY_TIME));
            return seeOther("/jobs/" + job.id());
        } catch (HoursFault e) {
            WhenView when = typed.view(e, Messages.in(frame.locale()));
            String title = new JobsOnPages(frame.locale(), backend.place().catalogue()).words.window_fault();
            FaultsView fault = new FaultsView(title, when.fault(), List.of(), 0, "");
            JobPage page = pages.page(job, JobPages.Shown.of("", 1), frame, fault, when);
            return Rendering.answer(UNPROCESSABLE, JobTemplates.job(frame, page), frame);
        }
    }

    /** Somebody was faster: says how it stands now, and who told it so. */
    private Response refused(JobView job, Jobs.WrongState why) {
        Frame frame = frames.of(exchange);
        JobsOnPages words = new JobsOnPages(frame.locale(), backend.place().catalogue());
        String detail = words.messages.get("jobs.wrongState." + why.move(), words.texts.state(why.state())) + " "
                + words.words.state_now(words.texts.state(job)) + " "
                + lastMove(job, words);
        FaultsView fault = new FaultsView(words.words.not_done(), detail.strip(), List.of(), 0, "");
        return Rendering.answer(
                CONFLICT, JobTemplates.job(frame, pages.page(job, JobPages.Shown.of("", 1), frame, fault)), frame);
    }

    /** As the trail has it; the request that is refused is there, too. */
    private String lastMove(JobView job, JobsOnPages words) {
        String own = Act.current().map(Act::id).orElse("");
        AuditQuery query = new AuditQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(job.id()));
        return new AuditRepository(backend.store())
                .page(query, 0, 5).stream()
                        .filter(entry -> !entry.act().id().equals(own))
                        .findFirst()
                        .map(entry -> words.words.moved_by(
                                Visible.onPage(entry.act().who()),
                                words.time(entry.act().began()),
                                order(entry.act().operation(), words.words)))
                        .orElse("");
    }

    /** In the words of the button for it, whichever way it came: a page, the API or a command. */
    static String order(String operation, JobMessages words) {
        Matcher move = ORDER.matcher(operation);
        return !move.find()
                ? Visible.onPage(operation)
                : switch (move.group(1)) {
                    case "start" -> words.start();
                    case "pause" -> words.pause();
                    case "resume" -> words.resume();
                    case "retry" -> words.retry();
                    case "cancel" -> words.cancel_yes();
                    default -> words.window_set();
                };
    }

    @POST
    @Path("/undo")
    @Operation(hidden = true)
    public Response undo(@PathParam("id") String id) {
        RowJob job = undos.undoable(id);
        MadePlan made = places.plan(
                () -> undos.make(job, backend.place().in(frames.of(exchange).locale()), row -> {}), MadePlan.class);
        return seeOther("/plans/" + made.plan().stored().id());
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
