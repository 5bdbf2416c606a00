package org.spaceodt.webex.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The access token to send with the next call. Thread-safe. */
public interface Tokens {
    /** A token that has not ended, as far as is known; it may have to be fetched first. */
    AccessToken current();

    /**
     * A call with that token was answered 401.
     *
     * @return whether there is another one now, so that the call is worth repeating
     */
    boolean renew(AccessToken refused);

    /** A call was answered 401 also with the token that took the place of another one: more of them would not help. */
    void refusedAgain();

    /** Takes a token that somebody put in the place of another only where it passes. What it is fetched with says whose it is. */
    void onlyIf(Predicate<AccessToken> passes);

    /** When the last token that can be had ends; empty when nobody knows. */
    Optional<Instant> end();

    /** What the current token may do; empty when nobody said. */
    List<String> scopes();
}
