package org.spaceodt.api.job;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.job.StoredDocument;

/** What somebody sent, as it came. */
@Path("/api/documents")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
@Tag(name = "Jobs")
public class DocumentsResource {
    private final Backend backend;

    DocumentsResource(Backend backend) {
        this.backend = backend;
    }

    @GET
    @Path("/{id}")
    @APIResponse(responseCode = "200", description = "The file, to be saved")
    public Response get(
            @PathParam("id") @Parameter(description = "document_id of the job or plan, or its beginning") String id) {
        List<StoredDocument> found =
                backend.jobs().documents().named(backend.place().account(), id);
        if (found.size() != 1) {
            throw found.isEmpty()
                    ? Refusal.of(ProblemKind.NO_SUCH_PLACE)
                    : Refusal.of(ProblemKind.SEVERAL_DOCUMENTS, Refusal.excerpt(id));
        }
        StoredDocument document = found.get(0);
        StreamingOutput content = to -> backend.jobs().documents().copy(document, to);
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + document.id() + "\"")
                .tag(document.digest())
                .build();
    }
}
