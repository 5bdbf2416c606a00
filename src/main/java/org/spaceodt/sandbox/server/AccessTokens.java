package org.spaceodt.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.spaceodt.sandbox.api.apps.ServiceTokens;
import org.spaceodt.sandbox.fault.Mixing;
import org.spaceodt.sandbox.options.TokenRules;

/**
 * The tokens. Every access token is good that is neither the word {@code expired} nor handed out here and past its end. The end of a token
 * that was handed out is written in it, so nothing has to be remembered however many there are.
 */
public final class AccessTokens {
    private static final String EXPIRED = "expired";
    private static final String ACCESS = "sandbox-access-";
    private static final String REFRESH = "sandbox-refresh-";
    private static final int MOST_ENDED = 100_000;
    private static final Duration REFRESH_LIFETIME = Duration.ofDays(90);

    private final TokenRules rules;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private final AtomicLong issued = new AtomicLong();
    private final Set<String> usedUp = ConcurrentHashMap.newKeySet();
    private final Set<Long> ended = ConcurrentHashMap.newKeySet();
    private volatile long endedUpTo;

    public AccessTokens(TokenRules rules, LongSupplier nanoTime) {
        this.rules = rules;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
    }

    /** Whether calls with this access token are answered. */
    public boolean good(String access) {
        if (rules.only().isPresent()) {
            return MessageDigest.isEqual(
                    rules.only().get().getBytes(StandardCharsets.UTF_8), access.getBytes(StandardCharsets.UTF_8));
        }
        if (!ended.isEmpty() && ended.contains(Mixing.hash(access))) {
            return false;
        }
        if (access.startsWith(ACCESS)) {
            String[] parts = access.substring(ACCESS.length()).split("-", -1);
            return parts.length != 3 || good(access, parts);
        }
        return !access.equals(EXPIRED);
    }

    /** Whether the tenant is for one caller alone, and nothing of it for anybody else. */
    public boolean areOfOne() {
        return rules.only().isPresent();
    }

    /** A refresh, or the reason against it. */
    public Grant refresh(String refresh) {
        if (refresh.equals(EXPIRED) || usedUp.contains(refresh)) {
            return new Grant.Refused();
        }
        if (!rules.renewsRefreshTokens()) {
            return given(refresh);
        }
        // Of callers that use the same token at the same time one wins.
        return usedUp.add(refresh) ? given(REFRESH + mark(issued.incrementAndGet(), 0)) : new Grant.Refused();
    }

    /** The tokens of a service app. */
    public ServiceTokens.Grant forServiceApp() {
        Grant.Given given = given(REFRESH + mark(issued.incrementAndGet(), 0));
        return new ServiceTokens.Grant(given.access(), given.expiresIn(), given.refresh(), given.refreshExpiresIn());
    }

    /** Ends an access token, wherever it is from; only its hash is kept. */
    public void end(String access) {
        if (ended.size() < MOST_ENDED) {
            ended.add(Mixing.hash(access));
        }
    }

    /** Those that were ended one by one are good again. */
    void forgive() {
        ended.clear();
    }

    /** Ends all access tokens that were handed out so far. */
    public void endAll() {
        endedUpTo = issued.get();
    }

    private Grant.Given given(String refresh) {
        long seconds = rules.lifetime().toSeconds();
        long end = elapsed() + rules.lifetime().toNanos();
        return new Grant.Given(access(issued.incrementAndGet(), end), seconds, refresh, REFRESH_LIFETIME.toSeconds());
    }

    private String access(long number, long end) {
        return ACCESS + Long.toHexString(number) + "-" + Long.toHexString(end) + "-" + mark(number, end);
    }

    private boolean good(String access, String[] parts) {
        try {
            long number = Long.parseLong(parts[0], 16);
            long end = Long.parseLong(parts[1], 16);
            boolean ours = access.equals(access(number, end));
            return !ours || number > endedUpTo && elapsed() < end;
        } catch (NumberFormatException notOurs) {
            return true;
        }
    }

    private long elapsed() {
        return nanoTime.getAsLong() - startedAt;
    }

    /** Differs from run to run, so that a token of an earlier sandbox is a foreign one. No secret: everything here is simulated. */
    private String mark(long number, long end) {
        return Long.toHexString(Mixing.mix(startedAt ^ Mixing.mix(number ^ Mixing.mix(end))));
    }

    /** What comes of a refresh. */
    public sealed interface Grant {
        /** Lifetimes are in seconds. */
        record Given(String access, long expiresIn, String refresh, long refreshExpiresIn) implements Grant {}

        /** The refresh token has ended. */
        record Refused() implements Grant {}
    }
}
