package org.spaceodt.notice;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Messages of Webex' own API. Any status from 300 up is a {@link jakarta.ws.rs.WebApplicationException}. */
@RegisterRestClient
@Path("/messages")
interface RoomApi {
    /**
     * @param authorization {@code Bearer} and the token of a bot
     * @param body {@code roomId} and {@code text}, in UTF-8
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Multi<byte[]> create(@HeaderParam("Authorization") String authorization, byte[] body);
}
