package org.spaceodt.api.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Parts;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.change.input.ColumnMapping;
import org.spaceodt.change.input.KeptMappings;

/** Mappings of columns that have a name: those that commands take as {@code --mapping}, in the out-dir of the server that is asked. */
@Path("/api/mappings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mappings", description = "Mappings of columns that are kept by name")
public class KeptMappingsResource {
    private static final String NAME = "name";
    private static final String OF = "Of the mapping: up to 60 letters, digits, _ and -";

    private final Uploads uploads;

    KeptMappingsResource(Uploads uploads) {
        this.uploads = uploads;
    }

    /** What they are called. */
    @RegisterForReflection
    @Schema(name = "KeptMappings")
    public record Names(List<String> items) {}

    /** One of them. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "KeptMapping")
    public record Kept(String name, Map<String, String> mapping, Map<String, String> replaced) {
        public Kept {
            mapping = new TreeMap<>(mapping);
            replaced = replaced == null ? null : new TreeMap<>(replaced);
        }
    }

    @GET
    @APIResponse(responseCode = "200", description = "Their names, in the order of the alphabet")
    public Names list() throws IOException {
        return new Names(uploads.mappings().names());
    }

    @GET
    @Path("/{name}")
    @APIResponse(responseCode = "200", description = "What it says")
    public Kept get(@PathParam(NAME) @Parameter(description = OF, example = "sedes") String name) throws IOException {
        return new Kept(name, find(name).orElseThrow(() -> Refusal.of(ProblemKind.NO_SUCH_PLACE)), null);
    }

    /** Empty also where somebody wrote something else into its file. */
    private Optional<Map<String, String>> find(String name) throws IOException {
        try {
            return uploads.mappings().find(name);
        } catch (ColumnMapping.Malformed e) {
            return Optional.empty();
        }
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(ref = "KeptMapping")
    @APIResponse(responseCode = "200", description = "It is kept")
    public Kept put(@PathParam(NAME) @Parameter(description = OF, example = "sedes") String name, InputStream body)
            throws IOException {
        if (!KeptMappings.isName(name)) {
            throw Refusal.part(NAME, "mapping_name", Refusal.excerpt(name));
        }
        Parts parts = new Parts();
        SmallBody.read(body, Set.of(Parts.MAPPING))
                .find(Parts.MAPPING)
                .filter(mapping -> mapping.isObject() && !mapping.isEmpty())
                .ifPresentOrElse(mapping -> parts.put(Parts.MAPPING, mapping), () -> {
                    throw Refusal.part(Parts.MAPPING, "object");
                });
        Map<String, String> columns = parts.mapping(uploads.mappings());
        Optional<Map<String, String>> before = find(name);
        uploads.mappings().keep(name, columns);
        return new Kept(name, columns, before.orElse(null));
    }

    @DELETE
    @Path("/{name}")
    @APIResponse(responseCode = "200", description = "What it said; it is no longer kept")
    public Kept remove(@PathParam(NAME) @Parameter(description = OF, example = "sedes") String name)
            throws IOException {
        Map<String, String> said = find(name).orElse(Map.of());
        if (!uploads.mappings().remove(name)) {
            throw Refusal.of(ProblemKind.NO_SUCH_PLACE);
        }
        return new Kept(name, said, null);
    }
}
