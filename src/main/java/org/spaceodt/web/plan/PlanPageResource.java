package org.spaceodt.web.plan;

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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.Messages;
import org.spaceodt.app.told.Facts;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.danger.DangerWords;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.PlanBlocks;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.plan.files.PlanFields;
import org.spaceodt.job.hours.HoursChange;
import org.spaceodt.job.hours.HoursFault;
import org.spaceodt.web.hours.TypedHours;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;
import org.spaceodt.web.part.QuestionView;
import org.spaceodt.web.part.WhenView;

/** A plan that is kept: what would be different, the question, and a job of exactly that plan. */
@Path("/plans/{id}")
public class PlanPageResource {
    private static final int UNPROCESSABLE = 422;

    private final Backend backend;
    private final Frames frames;
    private final PlanPages pages;
    private final RoutingContext exchange;

    PlanPageResource(Backend backend, Frames frames, PlanPages pages, RoutingContext exchange) {
        this.backend = backend;
        this.frames = frames;
        this.pages = pages;
        this.exchange = exchange;
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            @PathParam("id") String id,
            @QueryParam("mode") @DefaultValue("") String mode,
            @QueryParam("page") @DefaultValue("1") int page)
            throws IOException {
        Frame frame = frames.of(exchange);
        JobContext place = backend.place().in(frame.locale());
        SavedPlan plan = pages.find(id, place);
        return Rendering.answer(PlanTemplates.plan(frame, pages.page(plan, mode, page, place, frame)), frame);
    }

    /** The same as {@code plan_fields.csv} of the command line. */
    @GET
    @Path("/fields.csv")
    @Operation(hidden = true)
    public Response fields(@PathParam("id") String id) throws IOException {
        JobContext place = backend.place().in(frames.of(exchange).locale());
        SavedPlan plan = pages.find(id, place);
        java.nio.file.Path file = Files.createTempFile("plan-fields", ".csv");
        try (PlanFields fields = new PlanFields(file, place)) {
            PlanBlocks blocks = new PlanBlocks(place);
            plan.each(step -> fields.write(blocks.of(step)));
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
        StreamingOutput content = to -> {
            try {
                Files.copy(file, to);
            } finally {
                Files.deleteIfExists(file);
            }
        };
        return Response.ok(content, "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + PlanFields.FILE + "\"")
                .build();
    }

    @GET
    @Path("/apply")
    @Operation(hidden = true)
    public Response ask(@PathParam("id") String id) throws IOException {
        Asked asked = asked(id);
        return asked.open()
                ? question(Response.Status.OK.getStatusCode(), asked, "", "", TypedHours.NONE.view())
                : asked.toPlan();
    }

    @POST
    @Path("/apply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response apply(
            @PathParam("id") String id,
            @FormParam("rows") @DefaultValue("") String rows,
            @FormParam("when") @DefaultValue("now") String when,
            @FormParam("start_at") @DefaultValue("") String startAt,
            @FormParam("stop_at") @DefaultValue("") String stopAt,
            @FormParam("zone") @DefaultValue("") String zone)
            throws IOException {
        Asked asked = asked(id);
        JobContext ours = asked.place();
        ours.second().checkApplying(asked.plan().stored(), ours.origin());
        if (!asked.open()) {
            return asked.toPlan();
        }
        Messages messages = Messages.in(asked.frame().locale());
        TypedHours typed = new TypedHours(when.equals("window"), startAt, stopAt, zone);
        if (!asked.facts().isYes(rows.strip(), messages)) {
            String fault = messages.get(rows.isBlank() ? "question.noAnswer" : "question.otherNumber");
            return question(UNPROCESSABLE, asked, rows, fault, typed.view());
        }
        HoursChange hours;
        try {
            hours = HoursChange.of(typed.read());
        } catch (HoursFault e) {
            return question(UNPROCESSABLE, asked, rows, "", typed.view(e, messages));
        }
        if (typed.window() && hours.stays()) {
            String none = PlanPages.words(asked.frame()).window_empty();
            return question(UNPROCESSABLE, asked, rows, "", typed.view(none));
        }
        RowJobs.Made made = new RowJobs(ours).make(asked.plan(), ours.usualLimits());
        ours.jobs().begin(made.job().id(), hours);
        return seeOther("/jobs/" + made.job().id());
    }

    /** @param open whether it writes anything, and may be applied by whoever asks */
    private record Asked(Frame frame, JobContext place, SavedPlan plan, Facts facts, boolean open) {
        private Response toPlan() {
            return seeOther("/plans/" + plan.stored().id());
        }
    }

    private Asked asked(String id) throws IOException {
        Frame frame = frames.of(exchange);
        JobContext place = backend.place().in(frame.locale());
        SavedPlan plan = pages.find(id, place);
        Facts facts = pages.facts(plan, place, Messages.in(frame.locale()));
        boolean open = facts.writes() && pages.whyNot(plan, frame).isEmpty() && pages.isAnother(plan);
        return new Asked(frame, place, plan, facts, open);
    }

    private Response question(int status, Asked asked, String typed, String fault, WhenView when) {
        Frame frame = asked.frame();
        SavedPlan plan = asked.plan();
        String title = PlanPages.title(plan, backend.place(), Messages.in(frame.locale()));
        String here = "/plans/" + plan.stored().id();
        QuestionView question = new QuestionView(
                asked
                        .facts()
                        .lines(Messages.in(frame.locale()), found -> DangerWords.of(found, frame.locale()))
                        .stream()
                        .map(line -> new QuestionView.Fact(PlanPages.shown(line.text()), line.grave()))
                        .toList(),
                here + "/apply",
                PlanPages.words(frame).apply_yes(frame.banner().organization()),
                here,
                PlanPages.shown(typed),
                fault,
                when);
        return Rendering.answer(
                status, PlanTemplates.apply(frame, new ApplyPage(plan.stored().id(), title, question)), frame);
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
