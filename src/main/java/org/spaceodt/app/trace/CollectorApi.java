package org.spaceodt.app.trace;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** OTLP over HTTP. Any status from 300 up is a {@link jakarta.ws.rs.WebApplicationException}. */
@RegisterRestClient
@Path("/v1/traces")
interface CollectorApi {
    /** @param request OTLP in JSON, in UTF-8 */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Multi<byte[]> take(byte[] request);
}
