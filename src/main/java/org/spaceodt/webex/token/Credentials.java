package org.spaceodt.webex.token;

import java.nio.file.Path;
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
     * An access token in a file, which somebody else renews.
     *
     * @param first what was in it at the start
     * @param end when that ends, if that is known
     */
    record InFile(Path file, AccessToken first, Optional<Instant> end) implements Credentials {}

    /**
     * A service app or an integration: its access tokens are fetched and refreshed.
     *
     * @param store where a new refresh token is kept
     */
    record Refreshed(String clientId, Secret clientSecret, Secret refreshToken, RefreshTokenStore store)
            implements Credentials {}
}
