package org.spaceodt.api.artifact;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.console.SmallBody;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.console.artifact.Artifacts;
import org.spaceodt.job.store.console.StoredArtifact;

/** The modules of the inventory, each of which can be asked for alone. */
@Path("/api/artifacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Artifacts", description = "Single modules of the inventory")
public class ArtifactsResource {
    private static final String ARTIFACT = "artifact";

    private final Backend backend;

    ArtifactsResource(Backend backend) {
        this.backend = backend;
    }

    /** What can be asked for, sorted. */
    @RegisterForReflection
    @Schema(name = "Artifacts")
    public record Names(List<String> items) {}

    /**
     * It is being read, or will be.
     *
     * @param status always running
     * @param before what is read before it, in that order
     * @param already whether somebody had asked for it before, and still waits for it: then it is read once for both
     * @param askedBy who asked first
     */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "AskedArtifact")
    public record Asked(
            boolean ok, String status, String artifact, List<String> before, boolean already, String askedBy) {}

    @GET
    @APIResponse(responseCode = "200", description = "All of them")
    public Names names() {
        return new Names(Artifacts.names());
    }

    @POST
    @Path("/generate")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(ref = "WhichArtifact")
    @APIResponse(responseCode = "200", description = "It is read when those before it have been")
    public Asked generate(InputStream body) {
        String name = SmallBody.read(body, Set.of(ARTIFACT)).needed(ARTIFACT);
        if (!Artifacts.names().contains(name)) {
            throw Refusal.part(ARTIFACT, "artifact", Refusal.excerpt(name));
        }
        Artifacts artifacts = new Artifacts(backend.store(), backend.place().account());
        boolean already = !artifacts.ask(name, backend.who());
        List<StoredArtifact> open = artifacts.open();
        List<String> names = open.stream().map(StoredArtifact::name).toList();
        int place = names.indexOf(name);
        return new Asked(
                true,
                "running",
                name,
                names.subList(0, Math.max(0, place)),
                already,
                place < 0 ? backend.who() : open.get(place).askedBy());
    }
}
