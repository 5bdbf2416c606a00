package org.spaceodt.webex.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tokens, and how they fared last, for whoever asks how it is without making a call. */
public final class WatchedTokens implements Tokens {
    private final Tokens tokens;
    private volatile Standing standing = Standing.THERE;

    /** How the latest call fared. */
    public enum Standing {
        /** It is there, and nobody refused it. */
        THERE,
        /** Webex refused it, and there is no other. */
        REFUSED,
        /** None could be had: what they are fetched with was refused, or nobody answered. */
        MISSING
    }

    public WatchedTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    public Standing standing() {
        return standing;
    }

    /** A call was answered, and not with 401. */
    public void taken() {
        standing = Standing.THERE;
    }

    @Override
    public AccessToken current() {
        try {
            return tokens.current();
        } catch (RuntimeException e) {
            standing = Standing.MISSING;
            throw e;
        }
    }

    @Override
    public boolean renew(AccessToken refused) {
        standing = Standing.REFUSED;
        try {
            return tokens.renew(refused);
        } catch (RuntimeException e) {
            standing = Standing.MISSING;
            throw e;
        }
    }

    @Override
    public void refusedAgain() {
        standing = Standing.REFUSED;
        tokens.refusedAgain();
    }

    @Override
    public void onlyIf(Predicate<AccessToken> passes) {
        tokens.onlyIf(passes);
    }

    @Override
    public Optional<Instant> end() {
        return tokens.end();
    }

    @Override
    public List<String> scopes() {
        return tokens.scopes();
    }
}
