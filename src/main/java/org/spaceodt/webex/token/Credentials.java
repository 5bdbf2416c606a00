package org.spaceodt.webex.token;

import java.time.Instant;
import java.util.Optional;

/** What an operator has to come in with. Two that are equal are one identity, and share one pace. */
public sealed interface Credentials {
    /**
     * An access token as it is.
     *
     * @param end when it ends, if that is known
     */
    record Given(AccessToken token, Optional<Instant> end) implements Credentials {}

    /**
     * A service app or an integration: its access tokens are fetched and refreshed.
     *
     * @param store where a new refresh token is kept
     */
    record Refreshed(String clientId, Secret clientSecret, Secret refreshToken, RefreshTokenStore store)
            implements Credentials {}
}
