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
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.input.CheckedTable;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;
import org.spaceodt.web.table.TableUploads;

/** The screens on which people begin: a table is uploaded, or one location is written into a form. */
@Path("/locations/{step: " + LocationStep.PATTERN + "}")
public class LocationStepsResource {
    private static final int UNUSABLE = 422;

    private final Backend backend;
    private final Frames frames;
    private final RoutingContext exchange;
    private final StepForms forms;
    private final StepTables tables;
    private final PastLocationJobs past;
    private final TableUploads uploads;

    LocationStepsResource(
            Backend backend,
            Frames frames,
            RoutingContext exchange,
            StepForms forms,
            StepTables tables,
            PastLocationJobs past,
            TableUploads uploads) {
        this.backend = backend;
        this.frames = frames;
        this.exchange = exchange;
        this.forms = forms;
        this.tables = tables;
        this.past = past;
        this.uploads = uploads;
    }

    @GET
    @Operation(hidden = true)
    public Response begin(@PathParam("step") String path, @Context UriInfo uri) {
        Frame frame = frames.of(exchange);
        LocationStep step = LocationStep.of(path);
        Map<String, String> values = new LinkedHashMap<>();
        uri.getQueryParameters().forEach((name, some) -> values.put(name, some.get(0)));
        LocationFormView form = forms.of(step, values, List.of(), null, frame.locale());
        return page(200, step, form, null, frame);
    }

    private Response page(int status, LocationStep step, LocationFormView form, FaultsView upload, Frame frame) {
        Locale language = frame.locale();
        UnaryOperator<String> help = tables.help(step, language);
        List<LocationStepView.Column> columns = new ArrayList<>();
        step.required().forEach(name -> columns.add(new LocationStepView.Column(name, help.apply(name), true)));
        optional(step, frame).forEach(name -> columns.add(new LocationStepView.Column(name, help.apply(name), false)));
        LocationStepView view = new LocationStepView(
                step.path(),
                LocationWords.title(step, language),
                LocationWords.help(step, language),
                columns,
                form,
                upload,
                past.of(step, language));
        return Rendering.answer(status, LocationTemplates.step(frame, view), frame);
    }

    private List<String> optional(LocationStep step, Frame frame) {
        try {
            return tables.recipe(step, backend.place().in(frame.locale())).shape().names().stream()
                    .filter(name -> !step.required().contains(name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @POST
    @Path("/table")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response upload(
            @PathParam("step") String path, @RestForm("file") FileUpload file, @RestForm("what") String what) {
        LocationStep step = chosen(LocationStep.of(path), what);
        try {
            return to(step.address() + "/" + uploads.keep(file).id());
        } catch (Refusal e) {
            Frame frame = frames.of(exchange);
            FaultsView faults = FaultsView.of(Problem.of(e, step.address(), frame.locale()), frame.locale());
            return page(UNUSABLE, step, forms.of(step, Map.of(), List.of(), null, frame.locale()), faults, frame);
        }
    }

    private static LocationStep chosen(LocationStep step, String what) {
        return step.isOfLocations() && LocationStep.ENABLE.path().equals(what) ? LocationStep.ENABLE : step;
    }

    @POST
    @Path("/one")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response one(@PathParam("step") String path, MultivaluedMap<String, String> sent) throws IOException {
        LocationStep step = LocationStep.of(path);
        Frame frame = frames.of(exchange);
        Map<String, String> values = new LinkedHashMap<>();
        sent.forEach((name, some) -> values.put(name, some.get(0)));
        byte[] row = StepForms.row(step, values);
        CheckedTable table = checked(step, row, frame.locale());
        if (!table.isGood()) {
            List<Diagnostic> found = table.diagnostics().list();
            FaultsView summary = FaultsView.of(
                    Problem.of(Refusal.badFile(table.diagnostics()), step.address(), frame.locale()), frame.locale());
            return page(
                    UNUSABLE, step, forms.of(step, values, found, withoutRows(summary), frame.locale()), null, frame);
        }
        String document = uploads.keep(name(values), row).id();
        if (forms.isOtherRoute(values)) {
            return to(step.address() + "/" + document + "?" + LocationTableResource.OTHER_ROUTE);
        }
        boolean odd = table.diagnostics().warningCount() > 0;
        if (odd || step == LocationStep.NUMBERS && !tables.withoutPstn(table).isEmpty()) {
            return to(step.address() + "/" + document);
        }
        return to("/plans/" + tables.plan(table, document, name(values), frame.locale()));
    }

    private CheckedTable checked(LocationStep step, byte[] row, Locale language) throws IOException {
        try (Source source = Source.of(row)) {
            GivenRows rows = GivenRows.of(source).inCountry(backend.country());
            return new RowJobs(backend.place().in(language))
                    .check(tables.recipe(step, backend.place().in(language)), rows, backend.uploads());
        }
    }

    /** A form has no rows. */
    private static FaultsView withoutRows(FaultsView summary) {
        return new FaultsView(
                summary.title(),
                "",
                summary.lines().stream()
                        .map(line -> new FaultsView.Line(0, line.column(), line.summary(), line.next(), line.anchor()))
                        .toList(),
                summary.more(),
                "");
    }

    private static String name(Map<String, String> values) {
        String name = values.getOrDefault("name", "").strip();
        return name.isEmpty() ? "formulario" : name.substring(0, Math.min(60, name.length()));
    }

    static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
