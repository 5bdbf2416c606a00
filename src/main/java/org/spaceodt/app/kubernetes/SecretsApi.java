package org.spaceodt.app.kubernetes;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Secrets, as the API of a cluster has them (Kubernetes API, core/v1). Answers come in the pieces in which they arrive, so
 * that nobody has to wait for the end of one that has none; any status from 300 up is a {@link WebApplicationException}.
 */
@RegisterRestClient
@Path("/api/v1/namespaces/{namespace}/secrets/{name}")
interface SecretsApi {
    /** @param authorization {@code Bearer} and the token of a service account */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Multi<byte[]> read(
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            @HeaderParam("Authorization") String authorization);

    /** @param changes as RFC 7386 has them, in UTF-8 */
    @PATCH
    @Consumes("application/merge-patch+json")
    @Produces(MediaType.APPLICATION_JSON)
    Multi<byte[]> patch(
            @PathParam("namespace") String namespace,
            @PathParam("name") String name,
            @HeaderParam("Authorization") String authorization,
            byte[] changes);
}
