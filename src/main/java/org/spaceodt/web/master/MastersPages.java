package org.spaceodt.web.master;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.spaceodt.api.console.MasterLoading;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.console.master.Dataset;
import org.spaceodt.console.master.LoadedMaster;
import org.spaceodt.console.master.MasterState;
import org.spaceodt.console.master.Masters;
import org.spaceodt.job.StoredDocument;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Pager;
import org.spaceodt.web.page.Rendering;

/** The tables that are loaded once: looked at, and loaded anew one by one. */
@Path("/masters")
@Produces(Rendering.HTML)
public class MastersPages {
    private static final int MOST_PAGES = 1_000_000;
    private static final int CHANGED = 412;

    private final Backend backend;
    private final Uploads uploads;
    private final MasterLoading loading;
    private final MasterViews views;
    private final Frames frames;
    private final RoutingContext exchange;

    MastersPages(
            Backend backend,
            Uploads uploads,
            MasterLoading loading,
            MasterViews views,
            Frames frames,
            RoutingContext exchange) {
        this.backend = backend;
        this.uploads = uploads;
        this.loading = loading;
        this.views = views;
        this.frames = frames;
        this.exchange = exchange;
    }

    /** @param loaded the table that somebody has just loaded, if any */
    @GET
    @Operation(hidden = true)
    public Response masters(@QueryParam("loaded") String loaded) {
        Frame frame = frames.of(exchange);
        MasterState state = new Masters(backend.place()).now();
        Optional<MastersView.Done> done =
                Dataset.find(loaded).flatMap(state::table).map(table -> done(table, frame.locale()));
        return page(
                Response.Status.OK.getStatusCode(),
                state,
                new MasterViews.Beside(Optional.empty(), done, Map.of()),
                frame);
    }

    private MastersView.Done done(LoadedMaster table, Locale language) {
        MasterWindow window = window(table, 0, 1);
        long odd = window.found().errorCount() + window.found().warningCount();
        return new MastersView.Done(
                table.dataset().title(),
                MasterViews.number(table.rows(), language),
                odd == 0 ? "" : MasterViews.number(odd, language),
                "/masters/" + table.dataset().id());
    }

    private Response page(int status, MasterState state, MasterViews.Beside said, Frame frame) {
        return Rendering.answer(status, MasterTemplates.masters(frame, views.of(state, said, frame.locale())), frame);
    }

    @GET
    @Path("/{dataset}")
    @Operation(hidden = true)
    public Response rows(
            @PathParam("dataset") String id,
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("columns") @DefaultValue("1") String columns) {
        Frame frame = frames.of(exchange);
        Dataset dataset = dataset(id);
        Optional<LoadedMaster> table = new Masters(backend.place()).now().table(dataset);
        if (table.isEmpty()) {
            // It was emptied, or never loaded: where it is loaded says so.
            return Response.seeOther(URI.create("/masters#" + dataset.id())).build();
        }
        int shown = number(page);
        MasterWindow window = window(table.get(), (long) (shown - 1) * Pager.SIZE, Pager.SIZE);
        return Rendering.answer(
                MasterTemplates.rows(frame, views.rows(table.get(), window, shown, number(columns), frame.locale())),
                frame);
    }

    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Math.min(MOST_PAGES, Integer.parseInt(text)) : 1;
    }

    private static Dataset dataset(String id) {
        return Dataset.find(id).orElseThrow(() -> Refusal.of(ProblemKind.NO_SUCH_PLACE));
    }

    private MasterWindow window(LoadedMaster table, long skipped, int size) {
        StoredDocument document = backend.jobs()
                .documents()
                .find(table.documentId())
                .orElseThrow(() -> Refusal.of(ProblemKind.NO_SUCH_PLACE));
        return uploads.open(
                document, source -> MasterWindow.of(source.sheet(table.sheet()), backend.uploads(), skipped, size));
    }

    /** Another table of the same kind takes the place of the one that is loaded; where it cannot, the one before stays. */
    @POST
    @Path("/{dataset}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response load(
            @PathParam("dataset") String id,
            @RestForm("file") FileUpload file,
            @RestForm("sheet") String sheet,
            @RestForm("version") String version) {
        Dataset dataset = dataset(id);
        try {
            if (file == null || file.size() == 0) {
                throw Refusal.of(ProblemKind.NO_FILE);
            }
            uploads.open(file, source -> {
                loading.load(
                        dataset,
                        source.sheet(
                                Optional.ofNullable(sheet).map(String::strip).filter(name -> !name.isEmpty())),
                        Uploads.printable(file.fileName()),
                        seen(version));
                return true;
            });
        } catch (Refusal refusal) {
            return refused(dataset, refusal);
        }
        return Response.seeOther(URI.create("/masters?loaded=" + dataset.id() + "#done"))
                .build();
    }

    /** Whoever does not say what they have seen has seen nothing that is there. */
    private static OptionalLong seen(String version) {
        boolean isOne = version != null && version.matches("[0-9]{1,18}");
        return OptionalLong.of(isOne ? Long.parseLong(version) : -1);
    }

    private Response refused(Dataset dataset, Refusal refusal) {
        Frame frame = frames.of(exchange);
        Problem problem = Problem.of(refusal, exchange.normalizedPath(), frame.locale());
        MasterState state = new Masters(backend.place()).now();
        if (problem.status() == CHANGED) {
            MastersView.Change conflict = state.last()
                    .map(last -> views.change(last, frame.locale()))
                    .orElseGet(() -> new MastersView.Change("?", "?"));
            return page(
                    CHANGED, state, new MasterViews.Beside(Optional.of(conflict), Optional.empty(), Map.of()), frame);
        }
        return page(
                problem.status(),
                state,
                new MasterViews.Beside(
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(dataset, MasterViews.refused(problem, frame.locale()))),
                frame);
    }
}
