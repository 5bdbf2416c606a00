package org.spaceodt.webex;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Makes clients: one for each token and address. */
@Singleton
public class WebexClients {
    private final WebexApi api;
    private final ObjectMapper json;

    WebexClients(@RestClient WebexApi api, ObjectMapper json) {
        this.api = api;
        this.json = json;
    }

    /** @param ceiling the most calls that may be in flight at once; the pace within it finds itself */
    public WebexClient connect(ApiAddress address, AccessToken token, int ceiling) {
        return new WebexClient(api, json, new WebexClient.Connection(address, token, ceiling, Backoff.DEFAULT));
    }
}
