package org.spaceodt.web.location;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.server.Backend;
import org.spaceodt.text.Visible;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;
import org.spaceodt.web.page.Step;
import org.spaceodt.web.table.MappingForms;
import org.spaceodt.web.table.MarkedTables;
import org.spaceodt.web.table.TableAsked;
import org.spaceodt.web.table.TableUploads;

/** A table that was uploaded for a step: looked at, read otherwise, planned, or made a job of. */
@Path("/locations/{step: " + LocationStep.PATTERN + "}/{document: [0-9a-f-]{36}}")
public class LocationTableResource {
    private static final int UNUSABLE = 422;
    private static final int NAMED = 12;
    static final String OTHER_ROUTE = "other_route";

    private final Backend backend;
    private final Frames frames;
    private final RoutingContext exchange;
    private final StepTables tables;
    private final TableUploads uploads;
    private final MarkedTables marked;
    private final MappingForms mappings;
    private final ExpectedRoute expected;

    LocationTableResource(
            Backend backend,
            Frames frames,
            RoutingContext exchange,
            StepTables tables,
            TableUploads uploads,
            MarkedTables marked,
            MappingForms mappings,
            ExpectedRoute expected) {
        this.backend = backend;
        this.frames = frames;
        this.exchange = exchange;
        this.tables = tables;
        this.uploads = uploads;
        this.marked = marked;
        this.mappings = mappings;
        this.expected = expected;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("step") String path, @PathParam("document") String document, @Context UriInfo uri) {
        LocationStep step = LocationStep.of(path);
        Frame frame = frames.of(exchange);
        return looked(
                step,
                document,
                uri,
                (looked, name) -> page(200, step, document, looked.shown(), null, note(uri, frame), frame));
    }

    /** Whoever chose another route group than the expected one is told before the plan. */
    private String note(UriInfo uri, Frame frame) {
        return expected.name()
                .filter(name -> uri.getQueryParameters().containsKey(OTHER_ROUTE))
                .map(name -> LocationWords.in(frame.locale()).route_other(Visible.onPage(name)))
                .orElse("");
    }

    /** What is done with a table that was looked at. */
    private interface Use {
        Response of(MarkedTables.Looked looked, String name) throws IOException;
    }

    private Response looked(LocationStep step, String document, UriInfo uri, Use use) {
        Locale language = frames.of(exchange).locale();
        return uploads.open(document, (upload, source) -> {
            MarkedTables.Subject subject = new MarkedTables.Subject(
                    tables.recipe(step, backend.place().in(language)),
                    upload.name(),
                    source,
                    tables.help(step, language),
                    address(step, document));
            return use.of(marked.look(subject, TableAsked.of(uri.getQueryParameters()), language), upload.name());
        });
    }

    private static String address(LocationStep step, String document) {
        return step.address() + "/" + document;
    }

    private Response page(
            int status,
            LocationStep step,
            String document,
            org.spaceodt.web.table.MarkedTable table,
            FaultsView obstacle,
            String note,
            Frame frame) {
        LocationMessages words = LocationWords.in(frame.locale());
        List<Step> steps = List.of(
                new Step(words.step_table(), step.address(), false, true),
                new Step(words.step_faults(), "", true, false),
                new Step(words.step_plan(), "", false, false),
                new Step(words.step_apply(), "", false, false),
                new Step(words.step_result(), "", false, false));
        LocationTableView view = new LocationTableView(
                step.path(),
                LocationWords.title(step, frame.locale()),
                address(step, document),
                steps,
                table,
                obstacle,
                note,
                !backend.place().second().asked());
        return Rendering.answer(status, LocationTemplates.table(frame, view), frame);
    }

    @POST
    @Path("/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response columns(
            @PathParam("step") String path, @PathParam("document") String document, MultivaluedMap<String, String> sent)
            throws IOException {
        String query = mappings.read(sent, "tabla-" + document.substring(0, 8)).query();
        return LocationStepsResource.to(address(LocationStep.of(path), document) + "?" + query.replaceFirst("^&", ""));
    }

    @POST
    @Path("/faults")
    @Operation(hidden = true)
    public Response faults(
            @PathParam("step") String path, @PathParam("document") String document, @Context UriInfo uri) {
        LocationStep step = LocationStep.of(path);
        Locale language = frames.of(exchange).locale();
        return looked(
                step,
                document,
                uri,
                (looked, name) -> LocationStepsResource.to(address(step, document) + "?faults="
                        + java.net.URLEncoder.encode(
                                marked.write(looked.table(), language), java.nio.charset.StandardCharsets.UTF_8)
                        + looked.shown().query()));
    }

    @POST
    @Path("/plan")
    @Operation(hidden = true)
    public Response plan(@PathParam("step") String path, @PathParam("document") String document, @Context UriInfo uri) {
        return go(
                LocationStep.of(path),
                document,
                uri,
                (looked, name) -> LocationStepsResource.to("/plans/"
                        + tables.plan(
                                looked.table(),
                                document,
                                name,
                                frames.of(exchange).locale())));
    }

    @POST
    @Path("/job")
    @Operation(hidden = true)
    public Response job(@PathParam("step") String path, @PathParam("document") String document, @Context UriInfo uri) {
        return go(
                LocationStep.of(path),
                document,
                uri,
                (looked, name) -> LocationStepsResource.to("/jobs/"
                        + tables.job(
                                looked.table(),
                                document,
                                name,
                                frames.of(exchange).locale())));
    }

    private Response go(LocationStep step, String document, UriInfo uri, Use use) {
        Frame frame = frames.of(exchange);
        return looked(step, document, uri, (looked, name) -> {
            if (!looked.shown().good()) {
                return page(UNUSABLE, step, document, looked.shown(), null, "", frame);
            }
            Collection<String> without = step == LocationStep.NUMBERS
                    ? tables.withoutPstn(looked.table()).values()
                    : List.of();
            return without.isEmpty()
                    ? use.of(looked, name)
                    : page(UNUSABLE, step, document, looked.shown(), noPstn(without, frame), "", frame);
        });
    }

    private static FaultsView noPstn(Collection<String> names, Frame frame) {
        LocationMessages words = LocationWords.in(frame.locale());
        String some = String.join(
                ", ", names.stream().limit(NAMED).map(Visible::onPage).toList());
        return new FaultsView(
                words.no_pstn(names.size() > NAMED ? some + ", …" : some), words.no_pstn_next(), List.of(), 0, "");
    }
}
