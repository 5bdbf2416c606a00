package org.spaceodt.api.request;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.input.FaultFiles;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;

/** All that is wrong with a table that was refused, or of which a job leaves rows out, as this server wrote it down. */
@Path("/api/errors/{name}/{file}")
@Tag(name = "Actions")
public class ErrorFilesResource {
    /** With the name of the folder. */
    public static final String LINK = "/api/errors/%s/" + FaultFiles.JSON;

    private static final String JOB_ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private static final Map<String, String> TYPES = Map.of(
            FaultFiles.CSV,
            "text/csv",
            FaultFiles.JSON,
            MediaType.APPLICATION_JSON,
            FaultFiles.COPY,
            "text/csv",
            FaultFiles.JSON_COPY,
            MediaType.APPLICATION_JSON,
            FaultFiles.WORKBOOK_COPY,
            Uploads.WORKBOOK);

    /** To those of a job; null where there are none. */
    public static String ofJob(RowJob job, JobContext place) {
        return Files.isRegularFile(new RowJobs(place).files(job).resolve(FaultFiles.JSON))
                ? String.format(LINK, job.id())
                : null;
    }

    private final Backend backend;

    ErrorFilesResource(Backend backend) {
        this.backend = backend;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv", Uploads.WORKBOOK})
    @APIResponse(responseCode = "200", description = "The file")
    public Response get(
            @PathParam("name") @Parameter(description = "Of the folder, as a problem links to it, or the id of a job")
                    String name,
            @PathParam("file")
                    @Parameter(
                            description =
                                    "errors.json, errors.csv, with_errors.csv, with_errors.xlsx or with_errors.json")
                    String file) {
        if (!TYPES.containsKey(file) || !name.matches("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*")) {
            throw Refusal.of(ProblemKind.NO_SUCH_PLACE);
        }
        JobContext place = backend.place();
        RowJobs jobs = new RowJobs(place);
        Stream<java.nio.file.Path> folders = name.matches(JOB_ID)
                ? jobs.find(name).map(jobs::files).stream()
                : Stream.of(RowKind.values())
                        .map(kind -> FaultFiles.all(place, kind).resolve(name));
        java.nio.file.Path found = folders.map(folder -> folder.resolve(file))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> Refusal.of(ProblemKind.NO_SUCH_PLACE));
        return Response.ok(found.toFile(), TYPES.get(file)).build();
    }
}
