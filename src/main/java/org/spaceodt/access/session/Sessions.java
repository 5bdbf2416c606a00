package org.spaceodt.access.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spaceodt.access.Caller;
import org.spaceodt.access.Role;
import org.spaceodt.access.user.User;
import org.spaceodt.access.user.Users;
import org.spaceodt.job.Sha256;
import org.spaceodt.job.store.access.SessionRepository;
import org.spaceodt.job.store.access.StoredSession;

/**
 * Sessions: 256 random bits that the browser has, and what the store knows of them, which every server on it shares. Who somebody is,
 * and in which role, is found out at each request.
 */
public final class Sessions {
    /** After that without a request a session ends. */
    public static final Duration IDLE = Duration.ofHours(8);
    /** So long the store knows whose it was: what was sent too late is kept for that user. */
    private static final Duration REMEMBERED = IDLE.plusHours(24);
    /** Whom an identity provider knows it is asked about again after that, whatever the browser does. */
    public static final Duration LONGEST = Duration.ofHours(12);
    /** Of one name; a further one ends the oldest. */
    public static final int MOST = 20;

    private static final Duration SEEN_ANEW = Duration.ofMinutes(1);
    private static final int RANDOM_BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SessionRepository kept;
    private final Users users;

    public Sessions(SessionRepository kept, Users users) {
        this.kept = kept;
        this.users = users;
    }

    /** @return what the browser gets */
    public String begin(User user) {
        return begin(user.name(), Caller.How.SESSION, Optional.empty(), Optional.of(mark(user)));
    }

    /** Of whom an identity provider knows. */
    public String begin(String name, Role role) {
        return begin(name, Caller.How.OIDC, Optional.of(role.code()), Optional.empty());
    }

    private String begin(String name, Caller.How how, Optional<String> role, Optional<String> mark) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = kept.now();
        kept.add(new StoredSession(hash(secret), name, how.name(), role, mark, now, now), REMEMBERED, MOST);
        return secret;
    }

    /** Whose session that is now; empty when it is none, at its end, or of somebody who may log in no more. */
    public Optional<Caller> caller(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        Instant now = kept.now();
        Optional<StoredSession> session = kept.ofHash(hash(secret)).filter(one -> goesOn(one, now));
        Optional<Caller> caller = session.flatMap(this::caller);
        if (caller.isPresent() && session.get().seen().plus(SEEN_ANEW).isBefore(now)) {
            kept.seen(session.get().hash(), now);
        }
        return caller;
    }

    /** The same without using it: it ends when it would have ended. */
    public Optional<Caller> stillThere(String secret) {
        return SECRET.matcher(secret).matches()
                ? kept.ofHash(hash(secret))
                        .filter(one -> goesOn(one, kept.now()))
                        .flatMap(this::caller)
                : Optional.empty();
    }

    private static boolean goesOn(StoredSession session, Instant now) {
        boolean provided = session.how().equals(Caller.How.OIDC.name());
        return now.isBefore(session.seen().plus(IDLE))
                && !(provided && now.isAfter(session.created().plus(LONGEST)));
    }

    private Optional<Caller> caller(StoredSession session) {
        if (session.role().isPresent()) {
            return Role.of(session.role().get()).map(role -> new Caller(session.name(), role, Caller.How.OIDC));
        }
        return users.named(session.name())
                .filter(user -> session.mark().equals(Optional.of(mark(user))))
                .map(user -> new Caller(user.name(), user.role(), Caller.How.SESSION));
    }

    /** Whose session that is or was, as long as the store remembers it: it lets nobody in. */
    public Optional<String> owner(String secret) {
        return SECRET.matcher(secret).matches() ? kept.ofHash(hash(secret)).map(StoredSession::name) : Optional.empty();
    }

    public void end(String secret) {
        if (SECRET.matcher(secret).matches()) {
            kept.end(hash(secret));
        }
    }

    private static String mark(User user) {
        return hash(user.hash());
    }

    private static String hash(String secret) {
        return new Sha256().add(secret).hex();
    }
}
