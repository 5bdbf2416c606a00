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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.Answers;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.launch.ActionsDocument;
import org.spaceodt.change.launch.KeptActions;

/** The document of actions that {@code launcher_tester_api_remota} reads. It is kept; nothing is done by it. */
@Path("/v21/actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
@APIResponse(responseCode = "403", ref = Answers.FORBIDDEN)
@APIResponse(responseCode = "500", ref = Answers.FAULT)
@APIResponse(responseCode = "503", ref = Answers.NOT_READY)
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
    @Schema(name = "KeptActions", description = "What was kept")
    public record Kept(
            @Schema(description = "Actions in it", examples = "1", required = true)
            int count,

            @Schema(description = "Actions that this server does not have: they will be rejected", required = true)
            List<Problem.Fault> warnings) {}

    @GET
    @Operation(operationId = "getActionsDocument", summary = "The document of actions, as it was put")
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
    @Operation(
            operationId = "putActionsDocument",
            summary = "Keep another document of actions",
            description = "It takes the place of the one before as a whole. Fields that we do not know, such as all in"
                    + " meta, are kept. Nothing in it is done before somebody runs launcher_tester_api_remota.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "document", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "It is kept")
    @APIResponse(responseCode = "400", ref = Answers.BAD_FILE)
    @APIResponse(responseCode = "413", ref = Answers.TOO_LARGE)
    @APIResponse(responseCode = "415", ref = Answers.MEDIA_TYPE)
    public Kept put(InputStream body, @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        try {
            byte[] text = body.readNBytes(ActionsDocument.LARGEST + 1);
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
