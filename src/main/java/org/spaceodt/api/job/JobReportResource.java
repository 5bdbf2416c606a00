package org.spaceodt.api.job;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.files.JobFiles;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.change.job.RowJobs;
import org.spaceodt.text.page.Pseudonyms;

/** The page about a job of rows, made of the store when it is asked for. */
@Path("/api/jobs/{id}/report")
@Tag(name = "Jobs")
public class JobReportResource {
    private final Backend backend;

    JobReportResource(Backend backend) {
        this.backend = backend;
    }

    @GET
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @APIResponse(responseCode = "200", description = "The report, one page with all that it needs")
    public Response get(
            @PathParam("id") @Parameter(description = "Of the job") String id,
            @QueryParam("redact")
                    @DefaultValue("false")
                    @Parameter(description = "Whether tokens stand for names, addresses, numbers and ids")
                    boolean redact,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language)
            throws IOException {
        JobContext place = backend.place().in(Languages.of(language));
        RowJob job =
                new RowJobs(place).ours(backend.job(id).id()).orElseThrow(() -> Refusal.of(ProblemKind.NO_SUCH_PLACE));
        StringWriter page = new StringWriter();
        JobFiles.of(job.kind(), place)
                .report(job, redact ? Optional.of(new Pseudonyms(place.language())) : Optional.empty(), page);
        return Response.ok(page.toString(), MediaType.TEXT_HTML + ";charset=UTF-8")
                .build();
    }
}
