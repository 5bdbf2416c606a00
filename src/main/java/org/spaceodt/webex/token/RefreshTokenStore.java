package org.spaceodt.webex.token;

import java.util.Optional;

/** Keeps the refresh token that took the place of the one that the operator gave. */
public interface RefreshTokenStore {
    /** The token that took the place of {@code given}, if there is one. */
    Optional<Secret> latestOf(Secret given);

    /** Never throws: that a token could not be kept is told by {@link #trouble()}, the run goes on. */
    void keep(Secret given, Secret latest);

    /** Why the newest refresh token could not be kept; the next run will lack it. Empty when all is well. */
    Optional<String> trouble();
}
