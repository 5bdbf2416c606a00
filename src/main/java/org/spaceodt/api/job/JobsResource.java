package org.spaceodt.api.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.Codes;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.HoursQuery;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.request.ProtectedQuery;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.job.KeptRows;
import org.spaceodt.change.stage.JobStage;
import org.spaceodt.change.stage.JobStages;
import org.spaceodt.inventory.job.InventoryJobs;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobMove;
import org.spaceodt.job.JobView;
import org.spaceodt.job.board.JobQuery;
import org.spaceodt.job.hours.HoursChange;
import org.spaceodt.job.store.notice.KeptNotice;
import org.spaceodt.job.store.notice.NoticeRepository;
import org.spaceodt.job.store.part.JobPart;
import org.spaceodt.job.store.part.PartRepository;

/** Jobs of every kind: looked at, and told what to do. */
@Path("/api/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs", description = "Jobs of every kind: looked at, and told what to do")
@APIResponse(responseCode = "200", description = "As it is now")
public class JobsResource {
    private final Backend backend;
    private final JobMoves moves;
    private final ObjectMapper json;

    JobsResource(Backend backend, JobMoves moves, ObjectMapper json) {
        this.backend = backend;
        this.moves = moves;
        this.json = json;
    }

    @GET
    public JobJson.Page list(
            @BeanParam PageQuery query,
            @QueryParam("failed")
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "Only jobs that failed, ended with failures or have items that were perhaps written")
                    boolean failed) {
        PageQuery.Page page = query.page();
        JobQuery which = failed ? JobQuery.ALL.thatFailed() : JobQuery.ALL;
        List<JobJson> shown = backend.jobs().page(which, page.offset(), page.limit()).stream()
                .map(job -> json(backend.seen(job), List.of(), List.of(), List.of()))
                .toList();
        int total = backend.jobs().count(which);
        return new JobJson.Page(shown, total, page.next(shown.size(), total));
    }

    @GET
    @Path("/{id}")
    public JobJson get(@PathParam("id") @Parameter(description = "Of the job") String id) {
        return json(backend.job(id));
    }

    private JobJson json(JobView job) {
        List<JobPart> modules = InventoryJobs.isOne(job) ? new PartRepository(backend.store()).of(job.id()) : List.of();
        return json(
                job,
                new JobStages(backend.jobs()).of(job),
                modules,
                new NoticeRepository(backend.store()).ofJob(job.id()));
    }

    private JobJson json(JobView job, List<JobStage> stages, List<JobPart> modules, List<KeptNotice> notices) {
        return JobJson.of(
                job,
                new KeptRows(json).undoOf(job),
                stages,
                new JobStages(backend.jobs()).waiting(job),
                modules,
                notices);
    }

    @GET
    @Path("/{id}/items")
    public ItemJson.Page items(
            @PathParam("id") @Parameter(description = "Of the job") String id,
            @BeanParam PageQuery query,
            @QueryParam("state")
                    @Parameter(
                            description =
                                    "Only items that stand so: waiting, perhaps_written, running, done, skipped, failed. Repeatable")
                    List<String> states,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        JobJson job = get(id);
        PageQuery.Page page = query.page();
        SpokenJson spoken = new SpokenJson(json, Languages.of(language));
        List<ItemView> found = backend.jobs().page(job.id(), chosen(states), page.offset(), page.limit() + 1);
        List<ItemJson> shown = found.stream()
                .limit(page.limit())
                .map(item -> ItemJson.of(item, spoken))
                .toList();
        return new ItemJson.Page(shown, page.next(shown.size(), page.offset() + found.size()));
    }

    @POST
    @Path("/{id}/start")
    public JobJson start(
            @PathParam("id") @Parameter(description = "Of the job") String id,
            @BeanParam ProtectedQuery guarded,
            @BeanParam HoursQuery hours) {
        return move(id, JobMove.START, guarded.isIncluded(), hours.change());
    }

    @POST
    @Path("/{id}/pause")
    public JobJson pause(@PathParam("id") @Parameter(description = "Of the job") String id) {
        return move(id, JobMove.PAUSE, false, HoursChange.NONE);
    }

    @POST
    @Path("/{id}/resume")
    public JobJson resume(
            @PathParam("id") @Parameter(description = "Of the job") String id,
            @BeanParam ProtectedQuery guarded,
            @BeanParam HoursQuery hours) {
        return move(id, JobMove.RESUME, guarded.isIncluded(), hours.change());
    }

    @POST
    @Path("/{id}/cancel")
    public JobJson cancel(@PathParam("id") @Parameter(description = "Of the job") String id) {
        return move(id, JobMove.CANCEL, false, HoursChange.NONE);
    }

    @POST
    @Path("/{id}/retry")
    public JobJson retry(
            @PathParam("id") @Parameter(description = "Of the job") String id,
            @BeanParam ProtectedQuery guarded,
            @BeanParam HoursQuery hours) {
        return move(id, JobMove.RETRY, guarded.isIncluded(), hours.change());
    }

    private JobJson move(String id, JobMove move, boolean includeProtected, HoursChange hours) {
        return json(moves.move(id, move, includeProtected, hours));
    }

    private static EnumSet<ItemView.State> chosen(List<String> states) {
        EnumSet<ItemView.State> chosen = EnumSet.noneOf(ItemView.State.class);
        for (String wanted : states) {
            chosen.add(Arrays.stream(ItemView.State.values())
                    .filter(state -> Codes.of(state).equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> Refusal.part(
                            "state",
                            "state",
                            Arrays.stream(ItemView.State.values())
                                    .map(Codes::of)
                                    .collect(Collectors.joining(", ")))));
        }
        return chosen.isEmpty() ? EnumSet.allOf(ItemView.State.class) : chosen;
    }
}
