package org.spaceodt.sandbox.options;

import java.time.Duration;

/**
 * What holds for the tokens that {@code POST /access_token} hands out.
 *
 * @param lifetime of an access token; told in whole seconds
 * @param renewsRefreshTokens whether each refresh ends the refresh token it was made with and hands out a new one
 */
public record TokenRules(Duration lifetime, boolean renewsRefreshTokens) {
    public TokenRules {
        Require.that(
                lifetime != null && lifetime.compareTo(Duration.ofSeconds(1)) >= 0,
                "tokenLifetime must be at least 1 second, but is " + lifetime);
        Require.that(lifetime.compareTo(Duration.ofDays(36_500)) <= 0, "tokenLifetime must be at most 36500 days");
    }

    /** As an integration's tokens (operational facts): 14 days. */
    public static TokenRules defaults() {
        return new TokenRules(Duration.ofDays(14), false);
    }
}
