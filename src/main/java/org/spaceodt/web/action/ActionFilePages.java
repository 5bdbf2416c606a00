package org.spaceodt.web.action;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.spaceodt.action.Description;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.change.recipe.ActionRecipe;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;
import org.spaceodt.web.table.MappingForms;
import org.spaceodt.web.table.MarkedTables;
import org.spaceodt.web.table.TableAsked;
import org.spaceodt.web.table.TableUploads;

/** An action on a file of its own: uploaded, looked at, read otherwise, planned. The loaded tables are not touched. */
@Path("/actions/{id}/file")
@Produces(Rendering.HTML)
public class ActionFilePages {
    private static final int OK = 200;
    private static final int UNUSABLE = 422;
    private static final String DOCUMENT = "/{document: [0-9a-f-]{36}}";
    /** Of what a mapping is called that is too long for an address. */
    private static final int SHORT = 8;

    private final ActionHeads heads;
    private final ActionPlans plans;
    private final TableUploads uploads;
    private final MarkedTables marked;
    private final MappingForms mappings;
    private final Frames frames;
    private final RoutingContext exchange;

    ActionFilePages(
            ActionHeads heads,
            ActionPlans plans,
            TableUploads uploads,
            MarkedTables marked,
            MappingForms mappings,
            Frames frames,
            RoutingContext exchange) {
        this.heads = heads;
        this.plans = plans;
        this.uploads = uploads;
        this.marked = marked;
        this.mappings = mappings;
        this.frames = frames;
        this.exchange = exchange;
    }

    @GET
    @Operation(hidden = true)
    public Response choose(@PathParam("id") String id) {
        return upload(OK, heads.action(id), null);
    }

    private Response upload(int status, Description action, FaultsView faults) {
        Frame frame = frames.of(exchange);
        ActionUploadView view = new ActionUploadView(head(action, ActionHeads.Place.TABLE, frame.locale()), faults);
        return Rendering.answer(status, ActionTemplates.upload(frame, view), frame);
    }

    private ActionHead head(Description action, ActionHeads.Place place, Locale language) {
        return heads.of(action, ActionHeads.Way.FILE, place, language);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response upload(@PathParam("id") String id, @RestForm("file") FileUpload file) {
        Description action = heads.action(id);
        try {
            return to(address(action, uploads.keep(file).id()));
        } catch (Refusal refusal) {
            Locale language = frames.of(exchange).locale();
            Problem problem = Problem.of(refusal, exchange.normalizedPath(), language);
            FaultsView faults = problem.type().endsWith(":" + ProblemKind.NO_FILE.id())
                    ? new FaultsView(ActionHeads.words(language).choose(), "", List.of(), 0, "")
                    : FaultsView.of(problem, language);
            return upload(problem.status(), action, faults);
        }
    }

    private static Response to(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private static String address(Description action, String document) {
        return ActionHeads.Way.FILE.of(action) + "/" + document;
    }

    @GET
    @Path(DOCUMENT)
    @Operation(hidden = true)
    public Response look(@PathParam("id") String id, @PathParam("document") String document, @Context UriInfo uri) {
        Description action = heads.action(id);
        return looked(action, document, uri, (looked, name) -> page(OK, action, document, looked, null));
    }

    /** What is done with a table that was looked at. */
    private interface Use {
        Response of(MarkedTables.Looked looked, String name) throws IOException;
    }

    private Response looked(Description action, String document, UriInfo uri, Use use) {
        Locale language = frames.of(exchange).locale();
        Map<String, String> help = new LinkedHashMap<>();
        action.parameters().forEach(one -> help.put(one.name(), action.help(one, language)));
        return uploads.open(document, (upload, source) -> {
            MarkedTables.Subject subject = new MarkedTables.Subject(
                    new ActionRecipe(action),
                    upload.name(),
                    source,
                    column -> help.getOrDefault(column, ""),
                    address(action, document));
            return use.of(marked.look(subject, TableAsked.of(uri.getQueryParameters()), language), upload.name());
        });
    }

    private Response page(
            int status, Description action, String document, MarkedTables.Looked looked, FaultsView faults) {
        Frame frame = frames.of(exchange);
        ActionFileView view = new ActionFileView(
                head(action, ActionHeads.Place.COLUMNS, frame.locale()),
                address(action, document),
                looked.shown(),
                faults);
        return Rendering.answer(status, ActionTemplates.file(frame, view), frame);
    }

    @POST
    @Path(DOCUMENT + "/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response columns(
            @PathParam("id") String id, @PathParam("document") String document, MultivaluedMap<String, String> sent)
            throws IOException {
        Description action = heads.action(id);
        String query =
                mappings.read(sent, "tabla-" + document.substring(0, SHORT)).query();
        return to(address(action, document) + "?" + query.replaceFirst("^&", ""));
    }

    @POST
    @Path(DOCUMENT + "/faults")
    @Operation(hidden = true)
    public Response faults(@PathParam("id") String id, @PathParam("document") String document, @Context UriInfo uri) {
        Description action = heads.action(id);
        Locale language = frames.of(exchange).locale();
        return looked(
                action,
                document,
                uri,
                (looked, name) -> to(address(action, document) + "?faults="
                        + URLEncoder.encode(marked.write(looked.table(), language), StandardCharsets.UTF_8)
                        + looked.shown().query()));
    }

    /** Makes the plan, which has a page of its own. Nothing is written. */
    @POST
    @Path(DOCUMENT + "/plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response plan(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @FormParam("include_protected") String includeProtected,
            @FormParam("then") String then,
            @Context UriInfo uri) {
        Description action = heads.action(id);
        Locale language = frames.of(exchange).locale();
        return looked(action, document, uri, (looked, name) -> {
            if (!looked.shown().good()) {
                return page(UNUSABLE, action, document, looked, null);
            }
            ActionPlans.Options options = ActionPlans.Options.of("", includeProtected, then);
            return Response.seeOther(plans.ofTable(looked.table(), document, name, options, language))
                    .build();
        });
    }
}
