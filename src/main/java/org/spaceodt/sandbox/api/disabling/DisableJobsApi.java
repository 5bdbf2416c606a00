package org.spaceodt.sandbox.api.disabling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.IntConsumer;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Call;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.PageSizes;
import org.spaceodt.sandbox.api.call.PagedList;
import org.spaceodt.sandbox.api.call.RequestBody;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.locations.Occupants;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;

/** The jobs that disable Webex Calling in a location, with pause and resume, and the check that they begin with. */
public final class DisableJobsApi {
    private static final String JOBS = "telephony/config/jobs/locations/deleteCallingLocation";
    private static final String CHECK = "telephony/config/locations/{}/actions/precheckForDeletion/invoke";

    /** Default of the list (Cisco's OpenAPI specification, jobs.disableCalling.list). */
    private static final int PAGE = 20;

    private final Tenant tenant;
    private final DisableJobs jobs;
    private final DisableJobJson jobJson;

    public DisableJobsApi(Tenant tenant, DisableJobs jobs) {
        this.tenant = tenant;
        this.jobs = jobs;
        this.jobJson = new DisableJobJson(tenant, jobs);
    }

    public void addTo(RouteTable routes) {
        routes.add(JOBS, this::list)
                .add(JOBS + "/{}", call -> one(200, call.found(0, jobs::find)))
                .add(JOBS + "/{}/errors", this::errors)
                .write("POST", JOBS, this::start)
                .write(
                        "POST",
                        JOBS + "/{}/actions/pause/invoke",
                        call -> move(
                                call, List.of(DisableJobs.Status.STARTING, DisableJobs.Status.STARTED), jobs::pause))
                .write(
                        "POST",
                        JOBS + "/{}/actions/resume/invoke",
                        call -> move(call, List.of(DisableJobs.Status.PAUSED), jobs::resume))
                .ask(
                        CHECK,
                        call -> ApiResponse.ok(
                                Occupants.of(tenant, call.callingSite()).check()));
    }

    private ApiResponse start(Call call) {
        RequestBody body = call.body();
        int site = tenant.sites().find(body.needed("locationId")).orElseThrow(ApiProblem::locationNotFound);
        if (!tenant.sites().calls(site)) {
            throw ApiProblem.locationNotFound();
        }
        body.text("locationName");
        boolean force = body.flag("forceDelete").orElse(false);
        if (jobs.isAt(site)) {
            throw ApiProblem.of(409, "A job that disables Webex Calling in the location is already running.");
        }
        int job = jobs.start(site, force, call.request());
        call.made(ResourceKind.JOB_ID, jobs.id(job), () -> one(200, job));
        return one(202, job);
    }

    private ApiResponse move(Call call, List<DisableJobs.Status> from, IntConsumer move) {
        int job = call.found(0, jobs::find);
        if (!from.contains(jobs.status(job))) {
            throw ApiProblem.of(409, "The job is " + jobs.status(job) + ".");
        }
        call.about(ResourceKind.JOB_ID, jobs.id(job), () -> one(200, job));
        move.accept(job);
        return ApiResponse.silent(202);
    }

    /** The latest first. */
    private ApiResponse list(Call call) {
        int size = jobs.size();
        return new PagedList(call, size, n -> true)
                .byOffset(PAGE, PageSizes.UNSTATED_MOST)
                .answer("items", (json, n) -> jobJson.write(json, size - 1 - n));
    }

    private ApiResponse one(int status, int job) {
        Json json = new Json();
        jobJson.write(json, job);
        return new ApiResponse(status, json.bytes());
    }

    private ApiResponse errors(Call call) {
        ObjectNode job = jobs.job(call.found(0, jobs::find));
        Json json = new Json().object().list("items");
        int number = 0;
        for (JsonNode error : job.path("errors")) {
            number++;
            json.object()
                    .put("itemNumber", number)
                    .put("errorType", "ERROR")
                    .object("error")
                    .put("key", error.path("key").asText())
                    .list("message")
                    .object()
                    .put("description", error.path("text").asText())
                    .put("code", error.path("code").asText())
                    .put("locationId", tenant.sites().id(job.path("site").asInt()))
                    .end()
                    .endList()
                    .end()
                    .put("trackingId", job.path("trackingId").asText())
                    .end();
        }
        return ApiResponse.ok(json.endList().end());
    }
}
