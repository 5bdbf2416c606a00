package org.spaceodt.webex.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;

/**
 * Access tokens of a service app or integration. A token is fetched at the first use, before it ends, and when a call is
 * answered 401; each time once, whoever asks meanwhile waits for the same answer. While the old token is still good, nobody
 * but the one who fetches waits at all.
 */
public final class RefreshedTokens implements Tokens {
    /** A token is replaced when a tenth of its life is left, but at most so long before its end. */
    private static final Duration EARLY = Duration.ofMinutes(30);
    /** How long a token is not replaced after one like it was refused, too: then it is not its age that is the matter. */
    private static final Duration IN_VAIN = Duration.ofMinutes(1);

    private final Credentials.Refreshed credentials;
    private final TokenExchange exchange;
    private final Clock clock;

    /** Guarded by this. */
    private Optional<Held> held = Optional.empty();

    private Optional<CompletableFuture<Held>> underWay = Optional.empty();
    private Optional<Secret> latest = Optional.empty();
    private Optional<Instant> refreshEnd = Optional.empty();
    private Optional<Instant> refusedAgain = Optional.empty();

    public RefreshedTokens(Credentials.Refreshed credentials, TokenExchange exchange, Clock clock) {
        this.credentials = credentials;
        this.exchange = exchange;
        this.clock = clock;
    }

    private record Held(AccessToken token, Instant replaceAt, Instant end, List<String> scopes) {}

    @Override
    public AccessToken current() {
        Optional<Held> have;
        synchronized (this) {
            have = held;
            Instant now = clock.instant();
            boolean good = have.isPresent() && now.isBefore(have.get().end());
            if (good && (now.isBefore(have.get().replaceAt()) || underWay.isPresent())) {
                return have.get().token();
            }
        }
        return replace(have.map(Held::token)).token();
    }

    @Override
    public boolean renew(AccessToken refused) {
        synchronized (this) {
            boolean newest = held.map(Held::token).filter(refused::equals).isPresent();
            boolean inVain = refusedAgain
                    .filter(when -> clock.instant().isBefore(when.plus(IN_VAIN)))
                    .isPresent();
            if (newest && inVain) {
                return false;
            }
        }
        boolean another = !replace(Optional.of(refused)).token().equals(refused);
        if (!another) {
            refusedAgain();
        }
        return another;
    }

    @Override
    public synchronized void refusedAgain() {
        refusedAgain = Optional.of(clock.instant());
    }

    @Override
    public synchronized Optional<Instant> end() {
        return refreshEnd;
    }

    @Override
    public void onlyIf(Predicate<AccessToken> passes) {
        // All are of whom the credentials are.
    }

    @Override
    public synchronized List<String> scopes() {
        return held.map(Held::scopes).orElse(List.of());
    }

    /** @param old what is to be replaced; if it has been already, there is nothing to do */
    private Held replace(Optional<AccessToken> old) {
        CompletableFuture<Held> mine = new CompletableFuture<>();
        CompletableFuture<Held> awaited;
        synchronized (this) {
            if (held.isPresent() && !held.map(Held::token).equals(old)) {
                return held.get();
            }
            awaited = underWay.orElse(mine);
            underWay = Optional.of(awaited);
        }
        if (awaited == mine) {
            fetch(mine);
        }
        try {
            return awaited.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private void fetch(CompletableFuture<Held> result) {
        try {
            Secret refreshToken = refreshToken();
            Grant grant = exchange.exchange(credentials, refreshToken);
            grant.refreshToken()
                    .filter(fresh -> !fresh.equals(refreshToken))
                    .ifPresent(fresh -> credentials.store().keep(credentials.refreshToken(), fresh));
            Held fresh = keep(grant);
            result.complete(fresh);
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                underWay = Optional.empty();
            }
            result.completeExceptionally(e);
        }
    }

    private synchronized Held keep(Grant grant) {
        Instant now = clock.instant();
        Duration tenth = grant.expiresIn().dividedBy(10);
        Instant end = now.plus(grant.expiresIn());
        Instant replaceAt = end.minus(tenth.compareTo(EARLY) < 0 ? tenth : EARLY);
        Held fresh = new Held(grant.token(), replaceAt, end, grant.scopes());
        held = Optional.of(fresh);
        underWay = Optional.empty();
        latest = grant.refreshToken().or(() -> latest);
        refreshEnd = grant.refreshExpiresIn().map(now::plus);
        return fresh;
    }

    private synchronized Secret refreshToken() {
        if (latest.isEmpty()) {
            latest = Optional.of(
                    credentials.store().latestOf(credentials.refreshToken()).orElse(credentials.refreshToken()));
        }
        return latest.get();
    }
}
