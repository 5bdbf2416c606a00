package org.spaceodt.change.preflight;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.spaceodt.webex.WebexClient;

/**
 * What is known of the token.
 *
 * @param lacks whether it is known not to have a scope
 * @param end empty when nobody knows, or when it is renewed
 */
public record TokenFacts(Predicate<String> lacks, Optional<Instant> end) {
    /** As far as Webex said so when it gave the token: nothing is read. */
    public static TokenFacts of(WebexClient webex) {
        Set<String> granted = Set.copyOf(webex.grantedScopes());
        return new TokenFacts(scope -> !granted.isEmpty() && !granted.contains(scope), webex.tokenEnd());
    }
}
