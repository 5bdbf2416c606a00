package org.spaceodt.api.location;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.change.recipe.LocationEntity;

/** Jobs that enable locations for Webex Calling. Once made, they are location jobs like any other. */
@Path("/api/location-wbxc-jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Locations")
public class CallingLocationJobsResource {
    private final LocationUploads uploads;

    CallingLocationJobsResource(LocationUploads uploads) {
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
        return uploads.receive(
                file, RowForm.with(query.parts(), form), LocationEntity.LOCATION_WEBEX_CALLING, language);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, Uploads.CSV, Uploads.WORKBOOK})
    @Operation(hidden = true)
    public LocationJobJson.Created createOfBody(
            InputStream body, @BeanParam RowAsked query, @HeaderParam("Accept-Language") String language) {
        return uploads.receive(body, query.parts(), LocationEntity.LOCATION_WEBEX_CALLING, language);
    }
}
