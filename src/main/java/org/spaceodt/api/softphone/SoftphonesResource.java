package org.spaceodt.api.softphone;

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
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.spaceodt.api.action.PlanPlaces;
import org.spaceodt.api.action.RowQuery;
import org.spaceodt.api.action.RowRequests;
import org.spaceodt.api.job.RowCountsJson;
import org.spaceodt.api.job.RowJobJson;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.softphone.files.RunFiles;
import org.spaceodt.change.softphone.files.StageStep;
import org.spaceodt.change.stage.StagedJobs;
import org.spaceodt.job.store.RowCounts;

/** Runs of softphones: planned, made from a table or a plan, and looked at person by person. */
@Path("/api/softphones")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Softphones", description = "People made softphones in bulk, stage by stage")
public class SoftphonesResource {
    private static final Set<String> MORE = Set.of(Parts.POLICY);

    private final Backend backend;
    private final RowRequests requests;
    private final SoftphoneRows rows;
    private final SoftphoneRuns jobs;
    private final PlanPlaces places;

    SoftphonesResource(
            Backend backend, RowRequests requests, SoftphoneRows rows, SoftphoneRuns jobs, PlanPlaces places) {
        this.backend = backend;
        this.requests = requests;
        this.rows = rows;
        this.jobs = jobs;
        this.places = places;
    }

    @POST
    @Path("/plan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(ref = "SoftphoneRows")
    @APIResponse(responseCode = "200", description = "The plan of all stages")
    public SoftphonePlanJson plan(
            @BeanParam PageQuery shown,
            @BeanParam RowQuery query,
            MultipartFormDataInput form,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        PageQuery.Page page = shown.page();
        Locale locale = Languages.of(language);
        return requests.open(
                form, query, MORE, asked -> places.plan(() -> rows.plan(asked, page, locale), SoftphonePlanJson.class));
    }

    @POST
    @Path("/plan")
    @Consumes({MediaType.APPLICATION_JSON, Uploads.CSV, Uploads.WORKBOOK})
    @Operation(hidden = true)
    public SoftphonePlanJson planBody(
            @BeanParam PageQuery shown,
            @BeanParam RowQuery query,
            InputStream body,
            @HeaderParam("Accept-Language") String language) {
        PageQuery.Page page = shown.page();
        Locale locale = Languages.of(language);
        return requests.open(
                body, query, MORE, asked -> places.plan(() -> rows.plan(asked, page, locale), SoftphonePlanJson.class));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(ref = "SoftphoneRows")
    @APIResponse(responseCode = "200", description = "The job, and the first ten rows as they were understood")
    public SoftphoneJobJson.Created create(
            @BeanParam RowQuery query,
            MultipartFormDataInput form,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        Locale locale = Languages.of(language);
        return requests.open(form, query, MORE, asked -> rows.make(asked, locale));
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, Uploads.CSV, Uploads.WORKBOOK})
    @Operation(hidden = true)
    public SoftphoneJobJson.Created createOfBody(
            @BeanParam RowQuery query, InputStream body, @HeaderParam("Accept-Language") String language) {
        Locale locale = Languages.of(language);
        return requests.open(body, query, MORE, asked -> rows.make(asked, locale));
    }

    @GET
    @Path("/{id}")
    @APIResponse(responseCode = "200", description = "The job and its stages as they stand now")
    public SoftphoneJobJson get(
            @PathParam("id") @Parameter(description = SoftphoneRuns.OF) String id,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        return jobs.described(jobs.find(id), backend.place().in(Languages.of(language)));
    }

    @GET
    @Path("/{id}/result")
    @APIResponse(responseCode = "200", description = "Totals of all people, and some of them")
    public SoftphoneResultJson result(
            @PathParam("id") @Parameter(description = SoftphoneRuns.OF) String id,
            @BeanParam PageQuery query,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        RowJob job = jobs.find(id);
        PageQuery.Page page = query.page();
        JobContext place = backend.place().in(Languages.of(language));
        ResultWords words = place.words();
        Set<String> leftOut = RunFiles.leftOut(new StagedJobs(place).stages(job));
        List<SoftphoneResultJson.Person> people = new ArrayList<>();
        backend.rows()
                .rows(job)
                .each(
                        page.offset(),
                        page.limit(),
                        items -> people.add(SoftphoneResultJson.Person.of(
                                items.stream()
                                        .map(item -> StageStep.of(item, leftOut, words))
                                        .toList(),
                                words)));
        RowCounts counts = backend.jobs().rowCounts(job.id());
        return new SoftphoneResultJson(
                RowJobJson.of(job),
                RowCountsJson.of(counts),
                !job.view().state().ended(),
                people,
                page.next(people.size(), counts.rows()));
    }
}
