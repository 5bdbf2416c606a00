package org.spaceodt.api.softphone;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.change.softphone.files.ChangeLine;
import org.spaceodt.change.softphone.files.FailureRow;
import org.spaceodt.change.softphone.files.RunFiles;
import org.spaceodt.change.softphone.files.RunStateFile;
import org.spaceodt.change.softphone.files.StageStep;
import org.spaceodt.change.stage.StagedJobs;

/** The files of a run of softphones, as it stands: the same from every server on the store. */
@Path("/api/softphones/{id}/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Softphones")
public class SoftphoneFilesResource {
    private static final Map<String, String> TYPES = new TreeMap<>(Map.of(
            RunStateFile.FILE,
            MediaType.APPLICATION_JSON,
            FailureRow.FILE,
            Uploads.CSV,
            ChangeLine.FILE,
            "application/x-ndjson",
            "report.html",
            MediaType.TEXT_HTML));

    private final Backend backend;
    private final SoftphoneRuns jobs;

    SoftphoneFilesResource(Backend backend, SoftphoneRuns jobs) {
        this.backend = backend;
        this.jobs = jobs;
    }

    /** Where they are. */
    @RegisterForReflection
    @Schema(name = "SoftphoneFiles")
    public record Files(List<File> items) {}

    /** One of them. */
    @RegisterForReflection
    @Schema(name = "SoftphoneFile")
    public record File(String name, String path) {}

    @GET
    @APIResponse(responseCode = "200", description = "Their names, and where they are")
    public Files list(@PathParam("id") @Parameter(description = SoftphoneRuns.OF) String id) {
        RowJob job = jobs.find(id);
        return new Files(TYPES.keySet().stream()
                .map(name -> new File(name, "/api/softphones/" + job.id() + "/files/" + name))
                .toList());
    }

    @GET
    @Path("/{name}")
    @Produces({MediaType.APPLICATION_JSON, Uploads.CSV, "application/x-ndjson", MediaType.TEXT_HTML})
    @APIResponse(responseCode = "200", description = "The file")
    public Response get(
            @PathParam("id") @Parameter(description = SoftphoneRuns.OF) String id,
            @PathParam("name") @Parameter(description = "Of the file, such as run_state.json") String name)
            throws IOException {
        RowJob job = jobs.find(id);
        if (!TYPES.containsKey(name)) {
            throw Refusal.of(ProblemKind.NO_SUCH_PLACE);
        }
        JobContext place = backend.place();
        if (name.equals(ChangeLine.FILE)) {
            StreamingOutput lines = out -> changes(job, out, place);
            return Response.ok(lines, TYPES.get(name)).build();
        }
        JobFiles files = JobFiles.of(job.kind(), place);
        if (!files.isWritten(job)) {
            files.write(job);
        }
        return Response.ok(new RowJobs(place).files(job).resolve(name).toFile(), TYPES.get(name))
                .build();
    }

    /** Made of the store: the log of a server has only what that server did. */
    private static void changes(RowJob job, OutputStream out, JobContext place) throws IOException {
        ObjectMapper json = place.webex().json();
        ResultWords words = place.words();
        Set<String> leftOut = RunFiles.leftOut(new StagedJobs(place).stages(job));
        try (Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            new RowJobs(place)
                    .rows(job)
                    .each(items -> items.forEach(item -> {
                        StageStep step = StageStep.of(item, leftOut, words);
                        if (step.end().isGood() || step.end().isBad()) {
                            try {
                                lines.write(place.calls()
                                                .withoutSecrets(
                                                        ChangeLine.of(step, job.id(), item.changedAt(), json, words)
                                                                .toString())
                                        + "\n");
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }
                    }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
