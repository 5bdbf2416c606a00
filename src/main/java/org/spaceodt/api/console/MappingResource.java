package org.spaceodt.api.console;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.action.Catalogue;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.server.Backend;
import org.spaceodt.console.master.ActionMenu;
import org.spaceodt.console.master.MasterMapping;
import org.spaceodt.console.master.MasterState;
import org.spaceodt.console.master.Masters;

/** What the columns of the loaded tables are called. */
@Path("/api/mapping")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Masters")
public class MappingResource {
    private final Backend backend;
    private final MappingChange change;
    private final ActionMenu menu;

    MappingResource(Backend backend, MappingChange change, Catalogue catalogue) {
        this.backend = backend;
        this.change = change;
        this.menu = new ActionMenu(catalogue);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(ref = "MasterMapping")
    @APIResponse(
            responseCode = "200",
            description = "The state with that mapping, in place of the one before",
            content = @Content(schema = @Schema(implementation = MasterStateJson.class)))
    public Response map(
            @HeaderParam(KnownVersion.HEADER) @Parameter(hidden = true) String ifMatch,
            InputStream body,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        SmallBody sent = SmallBody.read(body, Set.of(Parts.MAPPING, KnownVersion.VERSION));
        MasterState before = change.put(mapping(sent), KnownVersion.of(ifMatch, sent.find(KnownVersion.VERSION)));
        Map<String, MasterStateJson.Replaced> replaced = new LinkedHashMap<>();
        before.mapped()
                .ifPresent(last -> replaced.put(
                        Parts.MAPPING,
                        new MasterStateJson.Replaced(
                                last.version(), last.by(), last.at().toString(), null)));
        MasterState now = new Masters(backend.place()).now();
        return MastersResource.answer(
                MasterStateJson.of(now, menu, Languages.of(language)).changed(null, replaced));
    }

    /** An entry without a column is none: the parameter has its own name again. */
    private static MasterMapping mapping(SmallBody sent) {
        JsonNode given = sent.find(Parts.MAPPING).orElseThrow(() -> Refusal.part(Parts.MAPPING, "object"));
        if (!given.isObject()) {
            throw Refusal.part(Parts.MAPPING, "object");
        }
        Map<String, String> columns = new LinkedHashMap<>();
        given.properties().forEach(one -> {
            if (!one.getValue().isNull() && !one.getValue().isTextual()) {
                throw Refusal.part(Parts.MAPPING, "text", Refusal.excerpt(one.getKey()));
            }
            if (!one.getValue().isNull() && !one.getValue().asText().isBlank()) {
                columns.put(one.getKey().strip(), one.getValue().asText().strip());
            }
        });
        return new MasterMapping(columns);
    }
}
