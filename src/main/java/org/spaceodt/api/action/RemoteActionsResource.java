package org.spaceodt.api.action;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.launch.ActionsDocument;
import org.spaceodt.change.launch.KeptActions;

/** The document of actions that {@code launcher_tester_api_remota} reads. It is kept; nothing is done by it. */
@Path("/v21/actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
public class RemoteActionsResource {
    private static final String EXAMPLE = "{\"meta\":{\"autor\":\"equipo de voz\"},\"acciones\":[{\"action\":"
            + "\"ubicacion_actualizar_cabecera\",\"params\":{\"location_id\":\"Girona Centre\","
            + "\"phone_number\":\"+34555010101\"}}]}";

    private final Backend backend;
    private final ObjectMapper json;

    RemoteActionsResource(Backend backend, ObjectMapper json) {
        this.backend = backend;
        this.json = json;
    }

    /** What was kept. */
    @RegisterForReflection
    @Schema(name = "KeptActions")
    public record Kept(int count, List<Problem.Fault> warnings) {}

    @GET
    @APIResponse(
            responseCode = "200",
            description = "The document; an empty one when none was put",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "document", value = EXAMPLE)))
    public Object get() {
        try {
            return new KeptActions(backend.place()).get().content();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", description = "It is kept")
    public Kept put(InputStream body, @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        try {
            byte[] text = Uploads.small(body, ActionsDocument.LARGEST);
            if (text.length > ActionsDocument.LARGEST) {
                throw Refusal.of(ProblemKind.DOCUMENT_TOO_LARGE, String.valueOf(ActionsDocument.LARGEST >> 10));
            }
            ActionsDocument.Read read =
                    ActionsDocument.read(text, json, backend.place().catalogue());
            if (read.found().hasErrors()) {
                throw Refusal.badFile(read.found());
            }
            new KeptActions(backend.place()).put(read.document());
            return new Kept(
                    read.document().actions().size(),
                    Problem.Fault.all(read.found().list(), Languages.of(language)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
