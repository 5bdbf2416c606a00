package org.spaceodt.webex.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One access token; when it ends, that is it. */
public record GivenToken(AccessToken current, Optional<Instant> end) implements Tokens {
    @Override
    public boolean renew(AccessToken refused) {
        return false;
    }

    @Override
    public void refusedAgain() {
        // There never was another one.
    }

    @Override
    public void onlyIf(Predicate<AccessToken> passes) {
        // There is never another one.
    }

    @Override
    public List<String> scopes() {
        return List.of();
    }
}
