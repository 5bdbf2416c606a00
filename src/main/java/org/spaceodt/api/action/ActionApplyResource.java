package org.spaceodt.api.action;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.spaceodt.action.Description;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.request.Uploads;

/** Rows of one action, or a plan that was kept, made a job of. */
@Path("/v21/actions/{id}/apply")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
public class ActionApplyResource {
    private final RowRequests requests;
    private final ActionRows rows;

    ActionApplyResource(RowRequests requests, ActionRows rows) {
        this.requests = requests;
        this.rows = rows;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(ref = "ActionRows")
    @APIResponse(
            responseCode = "202",
            description = "The job, and where to look; the header Location is the job, too",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StartedJobJson.class)))
    public Response apply(
            @PathParam("id") @Parameter(description = ActionRows.ID, example = "ubicacion_actualizar_cabecera")
                    String id,
            @BeanParam RowQuery query,
            MultipartFormDataInput form,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        Description action = rows.action(id);
        Locale locale = Languages.of(language);
        return accepted(requests.open(form, query, asked -> rows.apply(action, asked, locale)));
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, Uploads.CSV, Uploads.WORKBOOK})
    @Operation(hidden = true)
    public Response applyBody(
            @PathParam("id") String id,
            @BeanParam RowQuery query,
            InputStream body,
            @HeaderParam("Accept-Language") String language) {
        Description action = rows.action(id);
        Locale locale = Languages.of(language);
        return accepted(requests.open(body, query, asked -> rows.apply(action, asked, locale)));
    }

    private static Response accepted(StartedJobJson job) {
        return Response.accepted(job).location(URI.create(job.links().job())).build();
    }
}
