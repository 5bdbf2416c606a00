package org.spaceodt.api.location;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.spaceodt.api.job.RowJobJson;
import org.spaceodt.api.problem.Answers;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.request.UploadForm;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.files.LocationResult;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.recipe.LocationEntity;
import org.spaceodt.job.JobMove;

/** Jobs of locations: made from a file, started, and looked at row by row. */
@Path("/api/location-jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locations", description = "Locations in bulk")
@APIResponse(responseCode = "403", ref = Answers.FORBIDDEN)
@APIResponse(responseCode = "500", ref = Answers.FAULT)
@APIResponse(responseCode = "503", ref = Answers.NOT_READY)
public class LocationJobsResource {
    private final Backend backend;
    private final LocationUploads uploads;

    LocationJobsResource(Backend backend, LocationUploads uploads) {
        this.backend = backend;
        this.uploads = uploads;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "createLocationJob",
            summary = "Make a job that makes or changes locations",
            description = UploadForm.DESCRIPTION)
    @Parameter(
            name = Parts.COUNTRY,
            in = ParameterIn.QUERY,
            description = Parts.OF_COUNTRY + "; beside a body that is the table",
            example = "ES")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = UploadForm.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = UploadForm.Row.class),
                        examples = @ExampleObject(name = "rows", value = UploadForm.JSON_EXAMPLE)),
                @Content(
                        mediaType = UploadForm.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = UploadForm.CSV_EXAMPLE))
            })
    @APIResponse(responseCode = "200", description = "The job, and the first ten rows as they were understood")
    @APIResponse(responseCode = "400", ref = Answers.BAD_FILE)
    @APIResponse(responseCode = "413", ref = Answers.TOO_LARGE)
    @APIResponse(responseCode = "415", ref = Answers.MEDIA_TYPE)
    @APIResponse(responseCode = "502", ref = Answers.WEBEX)
    public LocationJobJson.Created create(
            @RestForm("file") FileUpload file,
            @RestForm(Parts.COUNTRY) String country,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        return uploads.receive(file, country, LocationEntity.LOCATION, language);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, UploadForm.CSV})
    @Operation(hidden = true)
    public LocationJobJson.Created createOfBody(
            InputStream body,
            @QueryParam(Parts.COUNTRY) String country,
            @HeaderParam("Accept-Language") String language) {
        return uploads.receive(body, country, LocationEntity.LOCATION, language);
    }

    @POST
    @Path("/{id}/start")
    @Operation(
            operationId = "startLocationJob",
            summary = "Start a job",
            description =
                    "From here on Webex is changed. It goes on in the background, also after the server was ended and"
                            + " started again.")
    @APIResponse(responseCode = "200", description = "As it stands now")
    @APIResponse(responseCode = "404", ref = Answers.UNKNOWN)
    @APIResponse(responseCode = "409", ref = Answers.WRONG_STATE)
    public RowJobJson start(@PathParam("id") @Parameter(description = "Of the job") String id) {
        find(id);
        backend.jobs().move(id, JobMove.START);
        return RowJobJson.of(find(id));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getLocationJob", summary = "A job as it stands")
    @APIResponse(responseCode = "200", description = "As it stands now")
    @APIResponse(responseCode = "404", ref = Answers.UNKNOWN)
    public RowJobJson get(@PathParam("id") @Parameter(description = "Of the job") String id) {
        return RowJobJson.of(find(id));
    }

    @GET
    @Path("/{id}/result")
    @Operation(
            operationId = "getLocationJobResult",
            summary = "What became of the rows so far",
            description =
                    "Also while the job is at work: then it is partial. Ask with offset=next_offset until there is none.")
    @APIResponse(responseCode = "200", description = "Totals of all rows, and some of the rows")
    @APIResponse(responseCode = "400", ref = Answers.BAD_FILE)
    @APIResponse(responseCode = "404", ref = Answers.UNKNOWN)
    public LocationJobJson.Result result(
            @PathParam("id") @Parameter(description = "Of the job") String id, @BeanParam PageQuery query) {
        RowJob job = find(id);
        PageQuery.Page page = query.page();
        ResultWords words = backend.place().words();
        List<LocationJobJson.Row> rows = new ArrayList<>();
        backend.rows()
                .rows(id)
                .each(
                        page.offset(),
                        page.limit(),
                        steps -> rows.add(LocationJobJson.Row.of(LocationResult.of(steps, words))));
        LocationJobJson.Totals totals = LocationJobJson.Totals.of(backend.rows().tally(id));
        return new LocationJobJson.Result(
                RowJobJson.of(job), !job.view().state().ended(), totals, rows, page.next(rows.size(), totals.rows()));
    }

    private RowJob find(String id) {
        return backend.rows().find(id, RowKind.LOCATION).orElseThrow(() -> Refusal.unknownJob(id));
    }
}
