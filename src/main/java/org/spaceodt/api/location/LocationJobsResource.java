package org.spaceodt.api.location;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.HoursQuery;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.files.LocationJob;
import org.spaceodt.change.files.LocationResult;
import org.spaceodt.change.files.RemoteState;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.recipe.LocationEntity;
import org.spaceodt.job.JobMove;
import org.spaceodt.job.JobState;
import org.spaceodt.job.hours.HoursChange;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.text.Text;

/** Jobs of locations: made from a file, started, and looked at row by row. */
@Path("/api/location-jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locations", description = "Locations in bulk")
public class LocationJobsResource {
    private final Backend backend;
    private final LocationUploads uploads;

    LocationJobsResource(Backend backend, LocationUploads uploads) {
        this.backend = backend;
        this.uploads = uploads;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @APIResponse(responseCode = "200", description = "The job, and the first ten rows as they were understood")
    public LocationJobJson.Created create(
            @RestForm("file") FileUpload file,
            @BeanParam RowAsked query,
            MultipartFormDataInput form,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        return uploads.receive(file, RowForm.with(query.parts(), form), LocationEntity.LOCATION, language);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, Uploads.CSV, Uploads.WORKBOOK})
    @Operation(hidden = true)
    public LocationJobJson.Created createOfBody(
            InputStream body, @BeanParam RowAsked query, @HeaderParam("Accept-Language") String language) {
        return uploads.receive(body, query.parts(), LocationEntity.LOCATION, language);
    }

    @POST
    @Path("/{id}/start")
    @APIResponse(responseCode = "200", description = "As it stands now, and what was done")
    public LocationJobJson.Started start(
            @PathParam("id") @Parameter(description = "Of the job") String id,
            @BeanParam HoursQuery hours,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        HoursChange change = hours.change();
        JobState state = backend.own(find(id).view()).state();
        String done = state == JobState.PAUSED ? "resumed" : state.inWork() ? "running" : "started";
        if (!state.inWork()) {
            begin(id, change);
        }
        String message = Text.of(Problem.BUNDLE, "job." + done).in(Languages.of(language));
        return new LocationJobJson.Started(described(find(id)), message);
    }

    /** What another has begun in the same moment runs. */
    private void begin(String id, HoursChange hours) {
        JobState state = find(id).view().state();
        try {
            backend.jobs().move(id, state == JobState.PAUSED ? JobMove.RESUME : JobMove.START, hours);
        } catch (Jobs.WrongState e) {
            if (!e.state().inWork()) {
                throw e;
            }
        }
    }

    @GET
    @Path("/{id}")
    @APIResponse(responseCode = "200", description = "As it stands now")
    public LocationJob get(@PathParam("id") @Parameter(description = "Of the job") String id) {
        return described(find(id));
    }

    /** A server that runs jobs takes one that was started a moment later: until then, too, it is not waiting for anybody. */
    private LocationJob described(RowJob job) {
        RowJob stands = backend.running() ? job.as(job.view().attended(true)) : job;
        return LocationJob.of(stands, backend.jobs().rowCounts(job.id()));
    }

    @GET
    @Path("/{id}/result")
    @APIResponse(responseCode = "200", description = "Totals of all rows, and some of the rows")
    public LocationJobJson.Result result(
            @PathParam("id") @Parameter(description = "Of the job") String id, @BeanParam PageQuery query) {
        RowJob job = find(id);
        PageQuery.Page page = query.page();
        ResultWords words = backend.place().words();
        List<LocationJobJson.Row> rows = new ArrayList<>();
        List<Map<String, Object>> remote = new ArrayList<>();
        backend.rows().rows(job).each(page.offset(), page.limit(), steps -> {
            LocationResult row = LocationResult.of(steps, words);
            rows.add(LocationJobJson.Row.of(row));
            RemoteState.of(row, steps, words).ifPresent(item -> remote.add(tree(item)));
        });
        LocationJob described = described(job);
        return new LocationJobJson.Result(
                described,
                described.totals(),
                new LocationJobJson.RemoteFinalState(remote),
                !job.view().state().ended(),
                rows,
                page.next(rows.size(), described.totals().get("total")));
    }

    private Map<String, Object> tree(ObjectNode item) {
        return backend.place().webex().json().convertValue(item, new TypeReference<>() {});
    }

    private RowJob find(String id) {
        return backend.rows().find(backend.job(id).id(), RowKind.LOCATION).orElseThrow(() -> Refusal.unknownJob(id));
    }
}
