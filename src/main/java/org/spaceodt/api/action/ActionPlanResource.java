package org.spaceodt.api.action;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.spaceodt.action.Description;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.request.PageQuery;
import org.spaceodt.api.request.Uploads;

/** Rows of one action, planned. */
@Path("/v21/actions/{id}/plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
public class ActionPlanResource {
    private final RowRequests requests;
    private final ActionRows rows;
    private final PlanPlaces places;

    ActionPlanResource(RowRequests requests, ActionRows rows, PlanPlaces places) {
        this.requests = requests;
        this.rows = rows;
        this.places = places;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(ref = "ActionRows")
    @APIResponse(responseCode = "200", description = "The plan")
    public ActionPlanJson plan(
            @PathParam("id") @Parameter(description = ActionRows.ID, example = "ubicacion_actualizar_cabecera")
                    String id,
            @BeanParam PageQuery shown,
            @BeanParam RowQuery query,
            MultipartFormDataInput form,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        PageQuery.Page page = shown.page();
        Description action = rows.action(id);
        Locale locale = Languages.of(language);
        return requests.open(
                form, query, asked -> places.plan(() -> rows.plan(action, asked, page, locale), ActionPlanJson.class));
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, Uploads.CSV, Uploads.WORKBOOK})
    @Operation(hidden = true)
    public ActionPlanJson planBody(
            @PathParam("id") String id,
            @BeanParam PageQuery shown,
            @BeanParam RowQuery query,
            InputStream body,
            @HeaderParam("Accept-Language") String language) {
        PageQuery.Page page = shown.page();
        Description action = rows.action(id);
        Locale locale = Languages.of(language);
        return requests.open(
                body, query, asked -> places.plan(() -> rows.plan(action, asked, page, locale), ActionPlanJson.class));
    }
}
