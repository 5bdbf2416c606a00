package org.spaceodt.api.artifact;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
                    @DefaultValue("1")
                    @Parameter(
                            description = "Which page; counts from 1",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    int page,
            @QueryParam("page_size")
                    @DefaultValue("100")
                    @Parameter(
                            description = "Rows of a page",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "10", maximum = "250"))
                    int pageSize,
            @QueryParam("refresh") @DefaultValue("false") @Parameter(description = "Asks Webex again")
                    boolean refresh) {
        ReadyQuery query = ReadyQuery.find(item == null ? "" : item)
                .orElseThrow(() -> Refusal.part(
                        "item",
                        "list",
                        Stream.of(ReadyQuery.values()).map(ReadyQuery::id).collect(Collectors.joining(", "))));
        ReadyQueries.Rows rows = lists.of(query, backend.place().webex(), refresh);
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
                rows.at().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private Map<String, Object> fields(JsonNode row) {
        return backend.place().webex().json().convertValue(row, new TypeReference<>() {});
    }
}
