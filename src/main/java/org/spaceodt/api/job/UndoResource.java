package org.spaceodt.api.job;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.Answers;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.job.Undoing;
import org.spaceodt.change.plan.PlanTotals;
import org.spaceodt.change.plan.SavedPlan;

/** Undoing what a job did: a plan that can be looked at, and a job of exactly that plan. */
@Path("/api/jobs/{id}/undo")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
@APIResponse(responseCode = "403", ref = Answers.FORBIDDEN)
@APIResponse(responseCode = "404", ref = Answers.UNKNOWN)
@APIResponse(responseCode = "409", ref = Answers.WRONG_STATE)
@APIResponse(responseCode = "502", ref = Answers.WEBEX)
@APIResponse(responseCode = "500", ref = Answers.FAULT)
@APIResponse(responseCode = "503", ref = Answers.NOT_READY)
public class UndoResource {
    private final Backend backend;

    UndoResource(Backend backend) {
        this.backend = backend;
    }

    @GET
    @Operation(
            operationId = "planUndo",
            summary = "How it would be undone",
            description =
                    "Reads what is there now, and keeps the plan for POST. What has changed since, or cannot be undone,"
                            + " is refused step by step.")
    @APIResponse(responseCode = "200", description = "The plan")
    public UndoPlan plan(@PathParam("id") @Parameter(description = "Of the job that is to be undone") String id) {
        RowJob job = undoable(id);
        List<UndoPlan.Step> shown = new ArrayList<>();
        try {
            PlanTotals totals = new Undoing(backend.place()).plan(job, row -> {
                if (shown.size() < UndoPlan.SHOWN) {
                    shown.add(UndoPlan.Step.of(row));
                }
            });
            return UndoPlan.of(id, totals, shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @POST
    @Operation(
            operationId = "createUndoJob",
            summary = "Make a job that undoes it",
            description =
                    "It does what the plan said that was looked at last; without one, a plan is made now. It waits to be"
                            + " started.")
    @APIResponse(responseCode = "200", description = "The job that undoes it")
    public RowJobJson create(@PathParam("id") @Parameter(description = "Of the job that is to be undone") String id)
            throws IOException {
        RowJob job = undoable(id);
        Undoing undoing = new Undoing(backend.place());
        if (!Files.isRegularFile(undoing.file(job))) {
            undoing.plan(job, row -> {});
        }
        try {
            return RowJobJson.of(undoing.make(job).job());
        } catch (SavedPlan.Unusable e) {
            throw Refusal.of(ProblemKind.CANNOT_UNDO, id);
        }
    }

    private RowJob undoable(String id) {
        backend.jobs().find(id).orElseThrow(() -> Refusal.unknownJob(id));
        String account = backend.place().account();
        return new RowJobs(backend.place())
                .find(id)
                .filter(job -> job.view().job().account().equals(account) && Undoing.mayBeUndone(job.view()))
                .orElseThrow(() -> Refusal.of(ProblemKind.CANNOT_UNDO, id));
    }
}
