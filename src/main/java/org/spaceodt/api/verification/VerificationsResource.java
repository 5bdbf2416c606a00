package org.spaceodt.api.verification;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.Languages;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.job.RowJob;

/** Whether what a job wrote is still so. */
@Path("/api/jobs/{id}/verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs")
public class VerificationsResource {
    private static final String OF = "Of the job";

    private final Backend backend;
    private final VerificationRuns runs;

    VerificationsResource(Backend backend, VerificationRuns runs) {
        this.backend = backend;
        this.runs = runs;
    }

    @GET
    @APIResponse(responseCode = "200", description = "How it stands, with what came of the last one")
    public VerificationJson show(@PathParam("id") @Parameter(description = OF) String id) {
        return runs.of(runs.verifiable(id));
    }

    @POST
    @APIResponse(
            responseCode = "202",
            description = "It has begun, or one is at work already; the header Location says where it can be looked at",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerificationJson.class)))
    public Response begin(
            @PathParam("id") @Parameter(description = OF) String id,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) String language) {
        RowJob job = runs.verifiable(id);
        runs.begin(job, backend.place().in(Languages.of(language)));
        return Response.accepted(runs.of(job))
                .location(URI.create("/api/jobs/" + job.id() + "/verifications"))
                .build();
    }
}
