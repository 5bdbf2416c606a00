package org.spaceodt.notice;

import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Somebody's program that wants to be told. Any status from 300 up is a {@link jakarta.ws.rs.WebApplicationException}. */
@RegisterRestClient
@Path("")
interface WebhookApi {
    /**
     * @param address the whole of it, with its query
     * @param signature of the body; null for none
     * @param body JSON, in UTF-8
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Multi<byte[]> tell(
            @Url String address,
            @HeaderParam("X-Space-OdT-Notice") String id,
            @HeaderParam("X-Space-OdT-Signature") String signature,
            byte[] body);
}
