package org.spaceodt.sandbox.options;

import java.time.Duration;
import java.util.Optional;

/**
 * Which access tokens are good, and what holds for those that {@code POST /access_token} hands out.
 *
 * @param lifetime of an access token; told in whole seconds
 * @param renewsRefreshTokens whether each refresh ends the refresh token it was made with and hands out a new one
 * @param only the one access token that is good; the page and {@code /_sandbox}, which need none, are not there then. Empty for any
 */
public record TokenRules(Duration lifetime, boolean renewsRefreshTokens, Optional<String> only) {
    public TokenRules(Duration lifetime, boolean renewsRefreshTokens) {
        this(lifetime, renewsRefreshTokens, Optional.empty());
    }

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

    /** The tenant is that one caller's. */
    public static TokenRules of(String token) {
        return new TokenRules(defaults().lifetime, false, Optional.of(token));
    }

    /** It stands in no log. */
    @Override
    public String toString() {
        return "TokenRules[" + lifetime + ", " + renewsRefreshTokens + (only.isPresent() ? ", one token]" : "]");
    }
}
