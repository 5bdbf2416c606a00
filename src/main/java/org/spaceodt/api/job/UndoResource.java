package org.spaceodt.api.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.action.OtherJobJson;
import org.spaceodt.api.action.PlanPlaces;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.ProtectedQuery;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.Undoing;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.SavedPlan;
import org.spaceodt.change.plan.StoredPlans;

/** Undoing what a job did: a plan that can be looked at, and a job of exactly that plan. */
@Path("/api/jobs/{id}/undo")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class UndoResource {
    private static final String OF = "Of the job that is to be undone";
    private static final int LONGEST = 10_000;

    private final Backend backend;
    private final UndoPlans undos;
    private final PlanPlaces places;
    private final ObjectMapper json;

    UndoResource(Backend backend, UndoPlans undos, PlanPlaces places, ObjectMapper json) {
        this.backend = backend;
        this.undos = undos;
        this.places = places;
        this.json = json;
    }

    @GET
    @APIResponse(responseCode = "200", description = "The plan")
    public UndoPlan show(@PathParam("id") @Parameter(description = OF) String id, @BeanParam ProtectedQuery guarded) {
        RowJob job = undos.undoable(id);
        List<UndoPlan.Step> shown = new ArrayList<>();
        JobContext place = place(guarded);
        return places.plan(
                () -> UndoPlan.of(
                        job.id(),
                        new Undoing(place).show(job, first(shown)),
                        shown,
                        OtherJobJson.of(new Undoing(place).others(job), place),
                        Optional.empty()),
                UndoPlan.class);
    }

    @POST
    @Path("/plan")
    @APIResponse(responseCode = "200", description = "The plan, with its plan_id")
    public UndoPlan plan(@PathParam("id") @Parameter(description = OF) String id, @BeanParam ProtectedQuery guarded) {
        RowJob job = undos.undoable(id);
        JobContext place = place(guarded);
        List<UndoPlan.Step> shown = new ArrayList<>();
        return places.plan(
                () -> {
                    MadePlan made = undos.make(job, place, first(shown));
                    return UndoPlan.of(
                            job.id(),
                            made.totals(),
                            shown,
                            OtherJobJson.of(place.others().beside(made.plan().head()), place),
                            Optional.of(made.plan().stored()));
                },
                UndoPlan.class);
    }

    private static Consumer<PlanRow> first(List<UndoPlan.Step> shown) {
        return row -> {
            if (shown.size() < UndoPlan.SHOWN) {
                shown.add(UndoPlan.Step.of(row));
            }
        };
    }

    /** Which plan. */
    @RegisterForReflection
    @Schema(name = "UndoRequest")
    public record Request(String plan) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Request.class)))
    @APIResponse(responseCode = "200", description = "The job that undoes it")
    public RowJobJson create(
            @PathParam("id") @Parameter(description = OF) String id,
            @BeanParam ProtectedQuery guarded,
            InputStream body)
            throws IOException {
        RowJob job = undos.undoable(id);
        Optional<String> named = named(body);
        if (named.isEmpty()) {
            UndoPlan made = plan(job.id(), guarded);
            if (!made.saysSomething()) {
                throw Refusal.of(ProblemKind.NOTHING_TO_UNDO, job.id());
            }
            throw Refusal.of(ProblemKind.PLAN_NEEDED, made.planId(), job.id());
        }
        SavedPlan plan = new StoredPlans(backend.place())
                .find(named.get(), job.kind())
                .filter(found -> found.head().undoOf().equals(job.id()))
                .orElseThrow(() -> Refusal.unknownPlan(named.get()));
        if (!plan.saysSomething()) {
            throw Refusal.of(ProblemKind.NOTHING_TO_UNDO, job.id());
        }
        JobContext place = place(guarded);
        return RowJobJson.of(new RowJobs(place).make(plan, place.usualLimits()).job());
    }

    private JobContext place(ProtectedQuery guarded) {
        return backend.place().including(guarded.isIncluded());
    }

    private Optional<String> named(InputStream body) throws IOException {
        byte[] text = Uploads.small(body, LONGEST);
        if (text.length == 0) {
            return Optional.empty();
        }
        try {
            JsonNode plan = json.readTree(text).path("plan");
            if (plan.isTextual()) {
                return Optional.of(plan.asText());
            }
        } catch (JsonProcessingException e) {
            // Said below.
        }
        throw Refusal.of(ProblemKind.BAD_REQUEST);
    }
}
