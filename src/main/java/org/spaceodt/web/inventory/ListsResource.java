package org.spaceodt.web.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.console.artifact.ReadyQueries;
import org.spaceodt.console.artifact.ReadyQuery;
import org.spaceodt.sheet.csv.CsvForm;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Pager;
import org.spaceodt.web.page.Rendering;

/** Lists that are read from Webex at once. */
@Path("/inventory/lists")
public class ListsResource {
    private static final int LONGEST = 200;

    private final Backend backend;
    private final ReadyQueries lists;
    private final Frames frames;
    private final RoutingContext exchange;

    ListsResource(Backend backend, ReadyQueries lists, Frames frames, RoutingContext exchange) {
        this.backend = backend;
        this.lists = lists;
        this.frames = frames;
        this.exchange = exchange;
    }

    @GET
    @Operation(hidden = true)
    public Response page(
            @QueryParam("list") String list, @QueryParam("page") String page, @QueryParam("again") boolean again) {
        Frame frame = frames.of(exchange);
        Shown shown = new Shown(frame.locale());
        ListView view = list == null || list.isEmpty()
                ? nothing(shown)
                : view(query(list), TableResource.number(page), again, shown);
        return Rendering.answer(InventoryTemplates.lists(frame, view), frame);
    }

    @GET
    @Path("/{list}.csv")
    @Operation(hidden = true)
    public Response csv(@PathParam("list") String list) {
        ReadyQuery query = query(list);
        List<JsonNode> rows = lists.of(query, backend.place().webex(), false).rows();
        CsvForm form = backend.place().csv();
        StreamingOutput content = to -> {
            List<String> columns = columns(rows);
            Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
            writer.write(form.header(columns));
            for (JsonNode row : rows) {
                writer.write(form.line(
                        columns.stream().map(column -> text(row.path(column))).toList()));
            }
            writer.flush();
        };
        return Response.ok(content, Uploads.CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + query.id() + ".csv\"")
                .build();
    }

    private static ReadyQuery query(String list) {
        return ReadyQuery.find(list).orElseThrow(() -> Refusal.of(ProblemKind.NO_SUCH_PLACE));
    }

    private static List<TableView.Source> all(String current, Shown shown) {
        return Stream.of(ReadyQuery.values())
                .map(query -> new TableView.Source(
                        "/inventory/lists?list=" + query.id(),
                        label(query, shown),
                        query.id().equals(current)))
                .toList();
    }

    private static String label(ReadyQuery query, Shown shown) {
        InventoryMessages words = shown.words();
        return switch (query) {
            case ROUTING_GROUPS -> words.list_routing_groups();
            case LICENSES -> words.list_licenses();
            case PERSON_IDS -> words.list_person_ids();
            case GROUP_IDS -> words.list_group_ids();
            case LOCATION_IDS -> words.list_location_ids();
            case WORKSPACE_IDS -> words.list_workspace_ids();
        };
    }

    private static ListView nothing(Shown shown) {
        return new ListView(
                all("", shown),
                false,
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                Pager.of(1, Pager.SIZE, 0, "", shown.language()),
                "");
    }

    private ListView view(ReadyQuery query, int page, boolean again, Shown shown) {
        ReadyQueries.Rows read = lists.of(query, backend.place().webex(), again);
        int total = read.rows().size();
        int first = (int) Math.min(total, (page - 1L) * Pager.SIZE);
        List<JsonNode> rows = read.rows().subList(first, Math.min(total, first + Pager.SIZE));
        List<String> columns = columns(rows);
        String here = "/inventory/lists?list=" + query.id();
        return new ListView(
                all(query.id(), shown),
                true,
                label(query, shown),
                shown.moment(read.at()),
                here + "&again=true",
                "/inventory/lists/" + query.id() + ".csv",
                "/api/json-query?item=" + query.id() + "&page_size=250",
                columns,
                rows.stream().map(row -> cells(row, columns)).toList(),
                Pager.of(page, Pager.SIZE, total, here, shown.language()),
                rows.stream().map(row -> text(row.path(idOf(row)))).collect(Collectors.joining("\n")));
    }

    private static String idOf(JsonNode row) {
        return row.has("id")
                ? "id"
                : row.fieldNames().hasNext() ? row.fieldNames().next() : "id";
    }

    /** Names first, ids last. */
    private static List<String> columns(List<JsonNode> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> row.fieldNames().forEachRemaining(columns::add));
        List<String> sorted = new ArrayList<>(columns);
        sorted.sort(Comparator.comparingInt(column -> column.equals("name") ? 0 : column.equals("id") ? 2 : 1));
        return sorted;
    }

    private static List<TableView.Cell> cells(JsonNode row, List<String> columns) {
        return columns.stream()
                .map(column -> {
                    String text = text(row.path(column));
                    return new TableView.Cell(column, Shown.text(text, LONGEST), TableColumns.isId(text));
                })
                .toList();
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText("");
    }
}
