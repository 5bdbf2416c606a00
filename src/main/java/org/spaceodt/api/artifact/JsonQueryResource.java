package org.spaceodt.api.artifact;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.console.artifact.ReadyQueries;
import org.spaceodt.console.artifact.ReadyQuery;

/** Lists that are shown at once, page by page. */
@Path("/api/json-query")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Artifacts")
public class JsonQueryResource {
    private static final int LEAST = 10;
    private static final int MOST = 250;
    private static final int USUAL = 100;

    private final Backend backend;
    private final ReadyQueries lists;

    JsonQueryResource(Backend backend, ReadyQueries lists) {
        this.backend = backend;
        this.lists = lists;
    }

    /**
     * Some of a list.
     *
     * @param page counts from 1
     * @param rows fields of the API, or one id each
     * @param readAt when Webex was asked; pages that say the same are of one list
     */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "JsonQueryPage")
    public record PageOfRows(
            String item,
            int page,
            int pageSize,
            int total,
            int totalPages,
            List<Map<String, Object>> rows,
            String readAt) {}

    @GET
    @APIResponse(responseCode = "200", description = "A page; without rows where there are not so many")
    public PageOfRows query(
            @QueryParam("item") @Parameter(description = "Which list; needed") String item,
            @QueryParam("page")
                    @Parameter(
                            description = "Which page; counts from 1",
                            schema = @Schema(implementation = Integer.class, minimum = "1", defaultValue = "1"))
                    String pageAsked,
            @QueryParam("page_size")
                    @Parameter(
                            description = "Rows of a page",
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "10",
                                            maximum = "250",
                                            defaultValue = "100"))
                    String sizeAsked,
            @QueryParam("refresh")
                    @Parameter(
                            description = "Asks Webex again",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String refresh) {
        ReadyQuery query = ReadyQuery.find(item == null ? "" : item)
                .orElseThrow(() -> Refusal.part(
                        "item",
                        "list",
                        Stream.of(ReadyQuery.values()).map(ReadyQuery::id).collect(Collectors.joining(", "))));
        int page = number("page", pageAsked, 1, 1, Integer.MAX_VALUE);
        int pageSize = number("page_size", sizeAsked, USUAL, LEAST, MOST);
        ReadyQueries.Rows rows = lists.of(query, backend.place().webex(), flag(refresh));
        int total = rows.rows().size();
        long first = Math.min(total, (page - 1L) * pageSize);
        return new PageOfRows(
                query.id(),
                page,
                pageSize,
                total,
                (total + pageSize - 1) / pageSize,
                rows.rows().subList((int) first, (int) Math.min(total, first + pageSize)).stream()
                        .map(this::fields)
                        .toList(),
                rows.at().toString());
    }

    private static int number(String name, String asked, int usual, int least, int most) {
        if (asked == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(asked);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // As one that is out of range.
        }
        throw Refusal.part(name, "range", String.valueOf(least), String.valueOf(most));
    }

    private static boolean flag(String asked) {
        if (asked == null || asked.equals("false")) {
            return false;
        }
        if (!asked.equals("true")) {
            throw Refusal.part("refresh", "flag");
        }
        return true;
    }

    private Map<String, Object> fields(JsonNode row) {
        return backend.place().webex().json().convertValue(row, new TypeReference<>() {});
    }
}
