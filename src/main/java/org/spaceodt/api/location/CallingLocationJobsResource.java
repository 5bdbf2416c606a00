package org.spaceodt.api.location;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.spaceodt.api.problem.Answers;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.request.UploadForm;
import org.spaceodt.change.recipe.LocationEntity;

/** Jobs that enable locations for Webex Calling. Once made, they are location jobs like any other. */
@Path("/api/location-wbxc-jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locations")
@APIResponse(responseCode = "403", ref = Answers.FORBIDDEN)
@APIResponse(responseCode = "500", ref = Answers.FAULT)
@APIResponse(responseCode = "503", ref = Answers.NOT_READY)
public class CallingLocationJobsResource {
    private final LocationUploads uploads;

    CallingLocationJobsResource(LocationUploads uploads) {
        this.uploads = uploads;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "createCallingLocationJob",
            summary = "Make a job that enables locations for Webex Calling",
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
                        schema = @Schema(type = SchemaType.ARRAY, implementation = UploadForm.Row.class)),
                @Content(mediaType = UploadForm.CSV, schema = @Schema(type = SchemaType.STRING))
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
        return uploads.receive(file, country, LocationEntity.LOCATION_WEBEX_CALLING, language);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, UploadForm.CSV})
    @Operation(hidden = true)
    public LocationJobJson.Created createOfBody(
            InputStream body,
            @QueryParam(Parts.COUNTRY) String country,
            @HeaderParam("Accept-Language") String language) {
        return uploads.receive(body, country, LocationEntity.LOCATION_WEBEX_CALLING, language);
    }
}
