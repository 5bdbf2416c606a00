package org.spaceodt.web.softphone;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.spaceodt.api.action.PlanPlaces;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.plan.MadePlan;
import org.spaceodt.change.plan.Planning;
import org.spaceodt.change.softphone.SoftphoneRecipe;
import org.spaceodt.change.stage.Decided;
import org.spaceodt.change.stage.StagedJobs;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;
import org.spaceodt.web.table.MappingForms;
import org.spaceodt.web.table.MarkedTables;
import org.spaceodt.web.table.TableAsked;
import org.spaceodt.web.table.TableUploads;

/** A table of softphones that was uploaded, with a policy or without: looked at, read otherwise, made a run of. */
@Path("/softphones/tables/{key: [0-9a-f-]{36}(_[0-9a-f-]{36})?}")
public class SoftphoneTablePages {
    private static final int UNUSABLE = 422;

    private final Backend backend;
    private final Frames frames;
    private final RoutingContext exchange;
    private final TableUploads uploads;
    private final MarkedTables marked;
    private final MappingForms mappings;
    private final SentDecisions sent;
    private final PlanPlaces places;

    SoftphoneTablePages(
            Backend backend,
            Frames frames,
            RoutingContext exchange,
            TableUploads uploads,
            MarkedTables marked,
            MappingForms mappings,
            SentDecisions sent,
            PlanPlaces places) {
        this.backend = backend;
        this.frames = frames;
        this.exchange = exchange;
        this.uploads = uploads;
        this.marked = marked;
        this.mappings = mappings;
        this.sent = sent;
        this.places = places;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@PathParam("key") String key, @Context UriInfo uri) {
        Frame frame = frames.of(exchange);
        return looked(key, uri, (looked, name) -> page(200, key, looked, frame));
    }

    /** What is done with a table that was looked at. */
    private interface Use {
        Response of(MarkedTables.Looked looked, String name) throws IOException;
    }

    private Response looked(String key, UriInfo uri, Use use) {
        Locale language = frames.of(exchange).locale();
        return uploads.open(key.substring(0, 36), (upload, source) -> {
            SoftphoneRecipe recipe = recipe(key, backend.place().in(language));
            MarkedTables.Subject subject = new MarkedTables.Subject(
                    recipe, upload.name(), source, column -> recipe.help(column, language), address(key));
            return use.of(marked.look(subject, TableAsked.of(uri.getQueryParameters()), language), upload.name());
        });
    }

    private SoftphoneRecipe recipe(String key, JobContext place) throws IOException {
        return key.length() == 36
                ? SoftphoneRecipe.of(place)
                : uploads.open(key.substring(37), (upload, policy) -> SoftphoneRecipe.of(place, policy));
    }

    private static String address(String key) {
        return "/softphones/tables/" + key;
    }

    private static Response page(int status, String key, MarkedTables.Looked looked, Frame frame) {
        return page(status, key, looked, null, frame);
    }

    /** @param decisions what is wrong with decisions that were sent; null for nothing */
    private static Response page(
            int status, String key, MarkedTables.Looked looked, FaultsView decisions, Frame frame) {
        SoftphoneTableView view = new SoftphoneTableView(address(key), key.length() > 36, looked.shown(), decisions);
        return Rendering.answer(status, SoftphonePageTemplates.table(frame, view), frame);
    }

    @POST
    @Path("/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response columns(@PathParam("key") String key, MultivaluedMap<String, String> sent) throws IOException {
        String query = mappings.read(sent, "tabla-" + key.substring(0, 8)).query();
        return SoftphonesPages.to(address(key) + "?" + query.replaceFirst("^&", ""));
    }

    @POST
    @Path("/faults")
    @Operation(hidden = true)
    public Response faults(@PathParam("key") String key, @Context UriInfo uri) {
        Locale language = frames.of(exchange).locale();
        return looked(key, uri, (looked, name) -> {
            String folder = URLEncoder.encode(marked.write(looked.table(), language), StandardCharsets.UTF_8);
            return SoftphonesPages.to(
                    address(key) + "?faults=" + folder + looked.shown().query());
        });
    }

    /**
     * The plan is made and kept, and a run is made of it; nothing is written before somebody has decided, or has started what was decided
     * beforehand.
     *
     * @param decisions answers to all stages; nothing where each is to be asked about
     * @param named files that the answers name
     */
    @POST
    @Path("/run")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response run(
            @PathParam("key") String key,
            @Context UriInfo uri,
            @RestForm("decisions") FileUpload decisions,
            @RestForm("named") List<FileUpload> named) {
        Frame frame = frames.of(exchange);
        return looked(key, uri, (looked, name) -> {
            if (!looked.shown().good() || looked.table().count() == 0) {
                return page(UNUSABLE, key, looked, frame);
            }
            JobContext place = backend.place().in(frame.locale());
            SentDecisions.Read read = sent.read(decisions, named, looked.table(), recipe(key, place), place);
            return read.faults().isPresent()
                    ? page(UNUSABLE, key, looked, read.faults().get(), frame)
                    : SoftphonesPages.to("/softphones/" + made(key, looked.table(), name, read.decided(), place));
        });
    }

    private String made(String key, CheckedTable table, String name, List<Decided> decided, JobContext plain)
            throws IOException {
        JobContext place = plain.of(plain.origin().ofDocument(Optional.of(key.substring(0, 36))));
        Optional<String> unfinished = new RowJobs(place).unfinished(table).map(job -> job.id());
        if (unfinished.isPresent()) {
            if (!decided.isEmpty()) {
                throw Refusal.of(ProblemKind.UNFINISHED_TWIN, unfinished.get());
            }
            return unfinished.get();
        }
        JobFiles files = JobFiles.of(RowKind.SOFTPHONE, place);
        MadePlan plan =
                places.plan(() -> new Planning(place).plan(table, name, files::plan, step -> {}), MadePlan.class);
        return new StagedJobs(place)
                .make(plan.plan(), table.recipe(), place.usualLimits(), decided)
                .job()
                .id();
    }
}
