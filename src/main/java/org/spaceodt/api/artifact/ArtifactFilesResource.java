package org.spaceodt.api.artifact;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.console.artifact.Artifacts;

/** The files of single modules, as they were read last. */
@Path("/api/artifacts/files")
@Tag(name = "Artifacts")
public class ArtifactFilesResource {
    /** Where they are. */
    static final String PLACE = "/api/artifacts/files/";

    private static final Pattern NAME = Pattern.compile("([a-z_]+)\\.(csv|json)");

    private final Backend backend;

    ArtifactFilesResource(Backend backend) {
        this.backend = backend;
    }

    @GET
    @Path("/{name}")
    @Produces({MediaType.APPLICATION_JSON, Uploads.CSV})
    @APIResponse(responseCode = "200", description = "The file")
    public Response get(@PathParam("name") @Parameter(description = "Of the file, such as people.csv") String name)
            throws IOException {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches() || !Artifacts.names().contains(parts.group(1))) {
            throw Refusal.of(ProblemKind.NO_SUCH_PLACE);
        }
        JobContext place = backend.place();
        java.nio.file.Path file = place.folder().resolve(Artifacts.place(parts.group(1)) + "." + parts.group(2));
        place.out().check(file);
        if (!Files.isRegularFile(file)) {
            throw Refusal.of(ProblemKind.NOTHING_YET);
        }
        return Response.ok(file.toFile(), parts.group(2).equals("csv") ? Uploads.CSV : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
