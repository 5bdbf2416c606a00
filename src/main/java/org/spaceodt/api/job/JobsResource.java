package org.spaceodt.api.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
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
import java.util.NoSuchElementException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.Answers;
import org.spaceodt.api.problem.Codes;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.server.Backend;
import org.spaceodt.job.ItemView;
import org.spaceodt.job.JobMove;
import org.spaceodt.job.JobView;

/** Jobs of every kind: looked at, and told what to do. */
@Path("/api/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs", description = "Jobs of every kind: looked at, and told what to do")
@APIResponse(responseCode = "200", description = "As it is now")
@APIResponse(responseCode = "403", ref = Answers.FORBIDDEN)
@APIResponse(responseCode = "500", ref = Answers.FAULT)
@APIResponse(responseCode = "503", ref = Answers.NOT_READY)
public class JobsResource {
    private final Backend backend;
    private final ObjectMapper json;

    JobsResource(Backend backend, ObjectMapper json) {
        this.backend = backend;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "listJobs",
            summary = "All jobs, the newest first, page by page",
            description = "Ask with offset=next_offset until there is none.")
    @APIResponse(responseCode = "400", ref = Answers.BAD_FILE)
    public JobJson.Page list(@BeanParam PageQuery query) {
        PageQuery.Page page = query.page();
        List<JobView> all = backend.jobs().list();
        List<JobJson> shown = all.stream()
                .skip(page.offset())
                .limit(page.limit())
                .map(JobJson::of)
                .toList();
        return new JobJson.Page(shown, page.next(shown.size(), all.size()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getJob", summary = "A job as it stands")
    @APIResponse(responseCode = "404", ref = Answers.UNKNOWN)
    public JobJson get(@PathParam("id") @Parameter(description = "Of the job") String id) {
        return JobJson.of(backend.jobs().find(id).orElseThrow(() -> Refusal.unknownJob(id)));
    }

    @GET
    @Path("/{id}/items")
    @Operation(
            operationId = "listItems",
            summary = "The items of a job, page by page",
            description =
                    "Ask with offset=next_offset until there is none. Texts are in the language of Accept-Language.")
    @APIResponse(responseCode = "400", ref = Answers.BAD_FILE)
    @APIResponse(responseCode = "404", ref = Answers.UNKNOWN)
    public ItemJson.Page items(
            @PathParam("id") @Parameter(description = "Of the job") String id,
            @BeanParam PageQuery query,
            @QueryParam("state")
                    @Parameter(
                            description = "Only items that stand so; may be given several times",
                            schema = @Schema(enumeration = {"waiting", "running", "done", "skipped", "failed"}))
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
    @Operation(operationId = "startJob", summary = "Start a job: from here on Webex is changed")
    @APIResponse(responseCode = "404", ref = Answers.UNKNOWN)
    @APIResponse(responseCode = "409", ref = Answers.WRONG_STATE)
    public JobJson start(@PathParam("id") @Parameter(description = "Of the job") String id) {
        return move(id, JobMove.START);
    }

    @POST
    @Path("/{id}/pause")
    @Operation(
            operationId = "pauseJob",
            summary = "Begin no more items",
            description = "Items in work end first: the job is pausing, then paused.")
    @APIResponse(responseCode = "404", ref = Answers.UNKNOWN)
    @APIResponse(responseCode = "409", ref = Answers.WRONG_STATE)
    public JobJson pause(@PathParam("id") @Parameter(description = "Of the job") String id) {
        return move(id, JobMove.PAUSE);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(operationId = "resumeJob", summary = "Go on with a paused job")
    @APIResponse(responseCode = "404", ref = Answers.UNKNOWN)
    @APIResponse(responseCode = "409", ref = Answers.WRONG_STATE)
    public JobJson resume(@PathParam("id") @Parameter(description = "Of the job") String id) {
        return move(id, JobMove.RESUME);
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(
            operationId = "cancelJob",
            summary = "End a job early",
            description = "Items in work end first: the job is cancelling, then cancelled. What was done stays done.")
    @APIResponse(responseCode = "404", ref = Answers.UNKNOWN)
    @APIResponse(responseCode = "409", ref = Answers.WRONG_STATE)
    public JobJson cancel(@PathParam("id") @Parameter(description = "Of the job") String id) {
        return move(id, JobMove.CANCEL);
    }

    @POST
    @Path("/{id}/retry")
    @Operation(
            operationId = "retryJob",
            summary = "Do again what failed, and only that",
            description =
                    "Items that failed, and those that were skipped because of them, wait again; the job goes on.")
    @APIResponse(responseCode = "404", ref = Answers.UNKNOWN)
    @APIResponse(responseCode = "409", ref = Answers.WRONG_STATE)
    public JobJson retry(@PathParam("id") @Parameter(description = "Of the job") String id) {
        return move(id, JobMove.RETRY);
    }

    private JobJson move(String id, JobMove move) {
        try {
            return JobJson.of(backend.jobs().move(id, move));
        } catch (NoSuchElementException e) {
            throw Refusal.unknownJob(id);
        }
    }

    private static EnumSet<ItemView.State> chosen(List<String> states) {
        EnumSet<ItemView.State> chosen = EnumSet.noneOf(ItemView.State.class);
        for (String wanted : states) {
            chosen.add(Arrays.stream(ItemView.State.values())
                    .filter(state -> Codes.of(state).equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(ProblemKind.BAD_REQUEST)));
        }
        return chosen.isEmpty() ? EnumSet.allOf(ItemView.State.class) : chosen;
    }
}
