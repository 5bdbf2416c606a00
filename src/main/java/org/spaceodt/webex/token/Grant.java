package org.spaceodt.webex.token;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The answer of {@code POST /access_token}.
 *
 * @param expiresIn from now, for the access token
 * @param refreshToken the same as was sent, or a new one; empty when the answer has none
 * @param refreshExpiresIn from now, for the refresh token
 * @param scopes that the token has; empty when the answer does not say
 */
public record Grant(
        AccessToken token,
        Duration expiresIn,
        Optional<Secret> refreshToken,
        Optional<Duration> refreshExpiresIn,
        List<String> scopes) {}
