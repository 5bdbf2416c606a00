package org.spaceodt.webex.token;

/** Fetches an access token for a refresh token, over the wire. */
public interface TokenExchange {
    /** @throws RuntimeException what the client throws when a call does not work */
    Grant exchange(Credentials.Refreshed credentials, Secret refreshToken);
}
