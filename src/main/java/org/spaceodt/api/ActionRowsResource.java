package org.spaceodt.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import org.spaceodt.action.Description;

/** Rows of one action: planned, or made a job of. */
@Path("/v21/actions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
@APIResponse(responseCode = "400", ref = Answers.BAD_FILE)
@APIResponse(responseCode = "403", ref = Answers.FORBIDDEN)
@APIResponse(responseCode = "404", ref = Answers.UNKNOWN)
@APIResponse(responseCode = "413", ref = Answers.TOO_LARGE)
@APIResponse(responseCode = "415", ref = Answers.MEDIA_TYPE)
@APIResponse(responseCode = "500", ref = Answers.FAULT)
@APIResponse(responseCode = "502", ref = Answers.WEBEX)
@APIResponse(responseCode = "503", ref = Answers.NOT_READY)
public class ActionRowsResource {
    private static final int MOST = 10_000;
    private static final String ROWS = "[{\"location_id\":\"Girona Centre\",\"phone_number\":\"+34555010101\"}]";
    private static final String CSV = "location_id;phone_number\nGirona Centre;+34555010101\n";
    private static final String ID = "Of the action, as the catalogue has it";
    private static final String LIMIT = "At most so many rows are answered";
    private static final String OFFSET = "So many rows are left out of the answer";

    private final Backend backend;
    private final Uploads uploads;
    private final ActionRows rows;

    ActionRowsResource(Backend backend, Uploads uploads, ActionRows rows) {
        this.backend = backend;
        this.uploads = uploads;
        this.rows = rows;
    }

    @POST
    @Path("/plan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "planAction",
            summary = "What rows of an action would change",
            description =
                    "Reads what is there, and writes nothing. The totals are of all rows; of the rows themselves as"
                            + " many are answered as limit says, and v21/transformacion/ID_plan.csv has all. "
                            + "CSV or a JSON array of objects: as the part 'file' of a form, or as the body itself.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = UploadForm.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = UploadForm.Row.class),
                        examples = @ExampleObject(name = "rows", value = ROWS)),
                @Content(
                        mediaType = UploadForm.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = CSV))
            })
    @APIResponse(responseCode = "200", description = "The plan")
    public ActionPlanJson plan(
            @PathParam("id") @Parameter(description = ID, example = "ubicacion_actualizar_cabecera") String id,
            @QueryParam("offset") @DefaultValue("0") @Parameter(description = OFFSET) int offset,
            @QueryParam("limit")
                    @DefaultValue("1000")
                    @Parameter(description = LIMIT, schema = @Schema(minimum = "1", maximum = "10000"))
                    int limit,
            @RestForm("file") FileUpload file,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        ActionPlanJson.Page page = page(offset, limit);
        Description action = action(id);
        Locale locale = Languages.of(language);
        return uploads.open(file, source -> rows.plan(action, source, page, locale));
    }

    @POST
    @Path("/plan")
    @Consumes({MediaType.APPLICATION_JSON, UploadForm.CSV})
    @Operation(hidden = true)
    public ActionPlanJson planBody(
            @PathParam("id") String id,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("1000") int limit,
            InputStream body,
            @HeaderParam("Accept-Language") String language) {
        ActionPlanJson.Page page = page(offset, limit);
        Description action = action(id);
        Locale locale = Languages.of(language);
        return uploads.open(body, source -> rows.plan(action, source, page, locale));
    }

    @POST
    @Path("/apply")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "applyAction",
            summary = "Do an action for all rows",
            description =
                    "All rows are checked first; then a job is made and started: from here on Webex is changed, in the"
                            + " background, also after the server was ended and started again. Rows that have a job already"
                            + " which has not ended get no second one.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = UploadForm.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = UploadForm.Row.class),
                        examples = @ExampleObject(name = "rows", value = ROWS)),
                @Content(
                        mediaType = UploadForm.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = CSV))
            })
    @APIResponse(
            responseCode = "202",
            description = "The job, and where to look; the header Location is the job, too",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StartedJobJson.class)))
    public Response apply(
            @PathParam("id") @Parameter(description = ID, example = "ubicacion_actualizar_cabecera") String id,
            @RestForm("file") FileUpload file,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        Description action = action(id);
        Locale locale = Languages.of(language);
        return accepted(uploads.open(file, source -> rows.apply(action, source, locale)));
    }

    @POST
    @Path("/apply")
    @Consumes({MediaType.APPLICATION_JSON, UploadForm.CSV})
    @Operation(hidden = true)
    public Response applyBody(
            @PathParam("id") String id, InputStream body, @HeaderParam("Accept-Language") String language) {
        Description action = action(id);
        Locale locale = Languages.of(language);
        return accepted(uploads.open(body, source -> rows.apply(action, source, locale)));
    }

    private static Response accepted(StartedJobJson job) {
        return Response.accepted(job).location(URI.create(job.links().job())).build();
    }

    private static ActionPlanJson.Page page(int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw Refusal.of(ProblemKind.BAD_REQUEST);
        }
        return new ActionPlanJson.Page(offset, limit);
    }

    private Description action(String id) {
        return backend.place()
                .catalogue()
                .find(id)
                .orElseThrow(() -> Refusal.of(
                        ProblemKind.UNKNOWN_ACTION,
                        id,
                        backend.place().catalogue().near(id)))
                .description();
    }
}
