package org.spaceodt.web.inventory;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.console.artifact.Artifacts;
import org.spaceodt.console.table.ItemFields;
import org.spaceodt.console.table.Readings;
import org.spaceodt.console.table.RowSearch;
import org.spaceodt.console.table.RowTable;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;

/** A module of the inventory as a table, and as files with what was searched for. */
@Path("/inventory")
public class TableResource {
    private static final int LONGEST_TEXT = 200;
    /** Fifty rows of more would be more than a page may have. */
    private static final int MOST_COLUMNS = 24;

    private final Backend backend;
    private final Frames frames;
    private final RoutingContext exchange;

    TableResource(Backend backend, Frames frames, RoutingContext exchange) {
        this.backend = backend;
        this.frames = frames;
        this.exchange = exchange;
    }

    @GET
    @Path("/{artifact}")
    @Operation(hidden = true)
    public Response page(@PathParam("artifact") String artifact, @QueryParam("page") String page) throws IOException {
        Frame frame = frames.of(exchange);
        TableView view = tables(artifact, frame).of(number(page));
        return Rendering.answer(InventoryTemplates.table(frame, view), frame);
    }

    @GET
    @Path("/{artifact}/reading")
    @Operation(hidden = true)
    public Response reading(@PathParam("artifact") String artifact) {
        Frame frame = frames.of(exchange);
        return Rendering.answer(
                InventoryTemplates.reading(tables(artifact, frame).reading()), frame);
    }

    @POST
    @Path("/{artifact}/read")
    @Operation(hidden = true)
    public Response read(@PathParam("artifact") String artifact) {
        String known = known(artifact);
        new Artifacts(backend.store(), backend.place().account()).ask(known, backend.who());
        return Response.seeOther(URI.create("/inventory/" + known)).build();
    }

    @GET
    @Path("/{artifact}/rows.csv")
    @Operation(hidden = true)
    public Response csv(@PathParam("artifact") String artifact) throws IOException {
        Chosen chosen = chosen(artifact);
        CsvForm form = backend.place().csv();
        StreamingOutput content = to -> csv(chosen, form, to);
        return file(content, Uploads.CSV, artifact + ".csv");
    }

    @GET
    @Path("/{artifact}/rows.json")
    @Operation(hidden = true)
    public Response json(@PathParam("artifact") String artifact) throws IOException {
        Chosen chosen = chosen(artifact);
        StreamingOutput content = to -> json(chosen, to);
        return file(content, MediaType.APPLICATION_JSON, artifact + ".json");
    }

    /** @param columns none for all of the file */
    private record Chosen(RowTable table, RowSearch query, List<String> columns, List<String> all) {}

    private Chosen chosen(String artifact) throws IOException {
        Tables tables = tables(artifact, frames.of(exchange));
        TableAddress address = tables.address();
        Readings.Reading reading = new Readings(backend.place().folder())
                .find(address.artifact(), address.from())
                .orElseThrow(() -> Refusal.of(ProblemKind.NOTHING_YET));
        List<String> all = Modules.Known.manifest().modules().stream()
                .filter(module -> module.name().equals(artifact))
                .findFirst()
                .orElseThrow()
                .header();
        return new Chosen(new RowTable(reading.file()), tables.query(reading), address.columns(), all);
    }

    private static void csv(Chosen chosen, CsvForm form, OutputStream to) throws IOException {
        List<String> columns = chosen.columns().isEmpty() ? chosen.all() : chosen.columns();
        Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        writer.write(form.header(columns));
        chosen.table().each(chosen.query(), (cells, json) -> writer.write(form.line(cells(cells, columns))));
        writer.flush();
    }

    private static List<String> cells(Map<String, String> row, List<String> columns) {
        Map<String, String> item = row.keySet().containsAll(columns) ? Map.of() : ItemFields.of(row);
        List<String> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(row.getOrDefault(column, item.getOrDefault(column, ""))));
        return cells;
    }

    /** Rows as they stand in the file. */
    private static void json(Chosen chosen, OutputStream to) throws IOException {
        byte[][] before = {"[\n".getBytes(StandardCharsets.US_ASCII)};
        chosen.table().each(chosen.query(), (cells, json) -> {
            to.write(before[0]);
            to.write(json);
            before[0] = ",\n".getBytes(StandardCharsets.US_ASCII);
        });
        to.write((before[0][0] == '[' ? "[]\n" : "\n]\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static Response file(StreamingOutput content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Tables tables(String artifact, Frame frame) {
        return new Tables(backend, new Shown(frame.locale()), address(known(artifact)));
    }

    private static String known(String artifact) {
        if (!Overview.isKnown(artifact)) {
            throw Refusal.of(ProblemKind.NO_SUCH_PLACE);
        }
        return artifact;
    }

    private TableAddress address(String artifact) {
        return new TableAddress(
                artifact,
                query("from"),
                query("q"),
                query("sort"),
                query("dir").equals("desc"),
                exchange.queryParam("c").stream()
                        .filter(column -> !column.isBlank())
                        .distinct()
                        .limit(MOST_COLUMNS)
                        .map(TableResource::shortened)
                        .toList());
    }

    /** As far as anybody would write it. */
    private String query(String name) {
        return exchange.queryParam(name).stream()
                .findFirst()
                .map(TableResource::shortened)
                .orElse("");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** A page that nobody has is the first. */
    static int number(String page) {
        return page != null && page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1;
    }
}
