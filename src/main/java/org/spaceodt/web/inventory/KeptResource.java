package org.spaceodt.web.inventory;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.console.table.Readings;
import org.spaceodt.inventory.exported.ExportAbout;
import org.spaceodt.inventory.kept.KeptFiles;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Pager;
import org.spaceodt.web.page.Rendering;

/** Exports of the past, and their files. */
@Path("/inventory/kept")
public class KeptResource {
    private final Backend backend;
    private final Frames frames;
    private final RoutingContext exchange;

    KeptResource(Backend backend, Frames frames, RoutingContext exchange) {
        this.backend = backend;
        this.frames = frames;
        this.exchange = exchange;
    }

    @GET
    @Operation(hidden = true)
    public Response page(@QueryParam("page") String page) throws IOException {
        Frame frame = frames.of(exchange);
        Shown shown = new Shown(frame.locale());
        KeptFiles kept = kept();
        List<ExportAbout> all = kept.all();
        int number = TableResource.number(page);
        int first = (int) Math.min(all.size(), (number - 1L) * Pager.SIZE);
        String latest = new Readings(backend.place().folder())
                .latest()
                .map(ExportAbout::id)
                .orElse("");
        List<KeptView.Export> exports = new ArrayList<>();
        for (ExportAbout about : all.subList(first, Math.min(all.size(), first + Pager.SIZE))) {
            exports.add(export(about, about.id().equals(latest), kept.report(about.id()), shown));
        }
        KeptView view = new KeptView(
                shown.words().retention(backend.keptExports()),
                exports,
                Shown.zone(),
                Pager.of(number, Pager.SIZE, all.size(), "/inventory/kept", frame.locale()));
        return Rendering.answer(InventoryTemplates.kept(frame, view), frame);
    }

    private KeptView.Export export(
            ExportAbout about, boolean latest, Optional<java.nio.file.Path> report, Shown shown) {
        Modules modules = new Modules(shown);
        Modules.Standing standing = modules.standing(about);
        return new KeptView.Export(
                about.id(),
                shown.moment(about.readAt()),
                latest,
                standing.word(),
                standing.style(),
                modules.missing(about),
                modules.what(about),
                foreign(about, modules),
                shown.count(about.rows()),
                report.isPresent() ? report(about.id()) : "",
                "/inventory/kept/" + about.id());
    }

    private String foreign(ExportAbout about, Modules modules) {
        return modules.foreign(
                about, backend.place().account(), backend.place().where().rehearsal());
    }

    private static String report(String id) {
        return "/api/inventories/" + id + "/report";
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response files(@PathParam("id") String id) throws IOException {
        Frame frame = frames.of(exchange);
        Shown shown = new Shown(frame.locale());
        KeptFiles kept = kept();
        ExportAbout about = kept.about(id).orElseThrow(() -> Refusal.of(ProblemKind.NO_SUCH_PLACE));
        List<KeptFiles.KeptFile> files = kept.files(id).orElseThrow(() -> Refusal.of(ProblemKind.NO_SUCH_PLACE));
        Modules modules = new Modules(shown);
        Modules.Standing standing = modules.standing(about);
        KeptFilesView view = new KeptFilesView(
                about.id(),
                shown.words().export_of(shown.moment(about.readAt())),
                standing.word(),
                standing.style(),
                (modules.what(about) + " " + foreign(about, modules)).strip(),
                modules.missing(about),
                kept.report(id).isPresent() ? report(id) : "",
                files.stream().map(file -> file(id, file, shown)).toList());
        return Rendering.answer(InventoryTemplates.keptfiles(frame, view), frame);
    }

    private static KeptFilesView.File file(String id, KeptFiles.KeptFile file, Shown shown) {
        String module = file.name().replaceFirst("\\.csv$", "");
        boolean table = file.name().endsWith(".csv") && Overview.isKnown(module);
        return new KeptFilesView.File(
                file.name(),
                "/api/inventories/" + id + "/files/" + file.name(),
                shown.count(file.bytes()),
                table ? "/inventory/" + module + "?from=" + id : "");
    }

    private KeptFiles kept() {
        return new KeptFiles(backend.place().folder());
    }
}
