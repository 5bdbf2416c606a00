package org.spaceodt.api.artifact;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.server.Backend;
import org.spaceodt.console.artifact.Artifacts;
import org.spaceodt.job.store.console.StoredArtifact;
import org.spaceodt.job.store.console.StoredArtifact.State;
import org.spaceodt.text.Text;

/** How far the reading of single modules is. */
@Path("/api/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Artifacts")
public class ArtifactStatusResource {
    private final Backend backend;

    ArtifactStatusResource(Backend backend) {
        this.backend = backend;
    }

    /**
     * The module that is being read, or else the one that was read last.
     *
     * @param status idle, running, done or error
     * @param rows in the files, when it is done
     * @param csvPath in the out-dir; empty where there is none
     * @param error empty where nothing went wrong
     * @param csvLink where that file can be had over HTTP
     * @param queue what waits for its turn, in that order
     */
    @RegisterForReflection
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @Schema(name = "ArtifactStatus")
    public record Status(
            String status,
            String message,
            String artifact,
            long rows,
            String csvPath,
            String error,
            String jsonPath,
            String csvLink,
            List<String> queue,
            String askedBy,
            String askedAt,
            String endedAt) {}

    @GET
    @APIResponse(responseCode = "200", description = "As it stands now, whichever server reads")
    public Status status(@HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        Artifacts.Status now = new Artifacts(backend.store(), backend.place().account()).status();
        List<String> queue = now.queue().stream().map(StoredArtifact::name).toList();
        Locale locale = Languages.of(language);
        return now.current()
                .map(current -> of(current, queue, locale))
                .orElseGet(() -> new Status("idle", said("idle", locale), "", 0, "", "", "", "", queue, "", "", ""));
    }

    private static Status of(StoredArtifact artifact, List<String> queue, Locale language) {
        String place = artifact.state() == State.DONE ? Artifacts.place(artifact.name()) : "";
        return new Status(
                artifact.state().isOpen() ? "running" : artifact.state().id(),
                said(artifact.state().id(), language, artifact.name(), String.valueOf(artifact.rows())),
                artifact.name(),
                artifact.rows(),
                place.isEmpty() ? "" : place + ".csv",
                artifact.error(),
                place.isEmpty() ? "" : place + ".json",
                place.isEmpty() ? "" : ArtifactFilesResource.PLACE + artifact.name() + ".csv",
                queue,
                artifact.askedBy(),
                artifact.asked().toString(),
                text(artifact.ended()));
    }

    private static String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("");
    }

    private static String said(String key, Locale language, String... values) {
        return Text.of(Problem.BUNDLE, "artifact." + key, values).in(language);
    }
}
