package org.spaceodt.api.console;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.spaceodt.action.Catalogue;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.server.Backend;
import org.spaceodt.console.master.ActionMenu;
import org.spaceodt.console.master.Dataset;
import org.spaceodt.console.master.MasterState;
import org.spaceodt.console.master.Masters;

/** The tables that are loaded once: as they stand, and loaded anew. */
@Path("/api/master")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Masters")
public class MastersResource {
    private final Backend backend;
    private final SentTables sent;
    private final MasterLoading loading;
    private final ActionMenu menu;

    MastersResource(Backend backend, SentTables sent, MasterLoading loading, Catalogue catalogue) {
        this.backend = backend;
        this.sent = sent;
        this.loading = loading;
        this.menu = new ActionMenu(catalogue);
    }

    @GET
    @Path("/state")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now; ETag is its version",
            content = @Content(schema = @Schema(implementation = MasterStateJson.class)))
    public Response state(@HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        return answer(MasterStateJson.of(new Masters(backend.place()).now(), menu, Languages.of(language)));
    }

    static Response answer(MasterStateJson state) {
        return Response.ok(state)
                .header(HttpHeaders.ETAG, KnownVersion.tag(state.version()))
                .build();
    }

    @POST
    @Path("/upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RequestBody(ref = "MasterTables")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now, and what was there before",
            content = @Content(schema = @Schema(implementation = MasterStateJson.class)))
    public Response load(
            @HeaderParam(KnownVersion.HEADER) @Parameter(hidden = true) String ifMatch,
            MultipartFormDataInput form,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        return sent.open(form, (tables, version) -> loaded(tables, ifMatch, version, Languages.of(language)));
    }

    @POST
    @Path("/upload")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response loadBody(
            @HeaderParam(KnownVersion.HEADER) @Parameter(hidden = true) String ifMatch,
            InputStream body,
            @HeaderParam("Accept-Language") String language) {
        return sent.open(body, (tables, version) -> loaded(tables, ifMatch, version, Languages.of(language)));
    }

    private Response loaded(
            Map<Dataset, SentTables.Sent> tables, String ifMatch, Optional<JsonNode> version, Locale language)
            throws IOException {
        MasterLoading.Loaded loaded = loading.load(tables, KnownVersion.of(ifMatch, version));
        Map<String, List<Problem.Fault>> odd = new LinkedHashMap<>();
        loaded.odd().forEach((dataset, found) -> odd.put(dataset.id(), Problem.Fault.all(found.list(), language)));
        return answer(MasterStateJson.of(loaded.now(), menu, language).changed(odd, replaced(loaded.before(), tables)));
    }

    private static Map<String, MasterStateJson.Replaced> replaced(
            MasterState before, Map<Dataset, SentTables.Sent> tables) {
        Map<String, MasterStateJson.Replaced> replaced = new LinkedHashMap<>();
        tables.keySet().forEach(dataset -> before.table(dataset)
                .ifPresent(table -> replaced.put(
                        dataset.id(),
                        new MasterStateJson.Replaced(
                                table.version(),
                                table.loadedBy(),
                                table.loadedAt().toString(),
                                table.rows()))));
        return replaced;
    }
}
