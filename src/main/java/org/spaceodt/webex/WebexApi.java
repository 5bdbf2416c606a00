package org.spaceodt.webex;

import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** One exchange with the API, any status: what the answer means is {@link WebexClient}'s to say. */
@Path("/")
@RegisterRestClient(configKey = "webex")
interface WebexApi {
    /** @param url absolute */
    @GET
    Response get(
            @Url String url,
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("TrackingID") String trackingId,
            @HeaderParam("Accept") String accept);
}
