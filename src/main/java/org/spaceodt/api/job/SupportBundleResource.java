package org.spaceodt.api.job;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.Settings;
import org.spaceodt.app.bundle.ShownSettings;
import org.spaceodt.job.JobView;

/** What is sent to whoever helps with a job. */
@Path("/api/jobs/{id}/support-bundle")
@Tag(name = "Jobs")
public class SupportBundleResource {
    private final Backend backend;

    SupportBundleResource(Backend backend) {
        this.backend = backend;
    }

    @GET
    @Produces("application/zip")
    @APIResponse(responseCode = "200", description = "A zip, to be saved")
    public Response get(@PathParam("id") @Parameter(description = "Of the job") String id) {
        JobView job = backend.own(backend.job(id));
        Settings settings = Settings.of(java.nio.file.Path.of(""), System.getenv());
        StreamingOutput zip =
                to -> ShownSettings.bundle(backend.jobs(), job, backend.place().folder(), settings)
                        .write(to);
        return Response.ok(zip)
                .header("Content-Disposition", "attachment; filename=\"support-" + job.id() + ".zip\"")
                .build();
    }
}
