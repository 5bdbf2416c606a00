package org.spaceodt.access.key;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.spaceodt.access.Caller;
import org.spaceodt.access.Role;
import org.spaceodt.job.Sha256;
import org.spaceodt.job.store.access.ApiKeyRepository;
import org.spaceodt.job.store.access.StoredKey;

/**
 * Keys of scripts: {@value #PREFIX} and 256 random bits, in base64url without padding. So much is not guessed, which is why a plain
 * SHA-256 of it is enough to know it by.
 */
public final class ApiKeys {
    /** How every key begins: people, and programs that look for secrets, know one when they see it. */
    public static final String PREFIX = "sot_";

    private static final int RANDOM_BYTES = 32;
    private static final Pattern KEY = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

    private final ApiKeyRepository kept;

    public ApiKeys(ApiKeyRepository kept) {
        this.kept = kept;
    }

    /**
     * A key that was made just now.
     *
     * @param secret what the script sends; nobody can be told it again
     */
    public record Made(StoredKey key, String secret) {
        /** Nothing that is printed by accident shows the secret. */
        @Override
        public String toString() {
            return key.toString();
        }
    }

    /** Letters and digits, and within them dots, dashes, underscores and at signs; 64 at most. What begins like a key is none. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.startsWith(PREFIX);
    }

    /** @return empty when another key has the name */
    public Optional<Made> make(String name, Role role, Optional<Instant> until, String by) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        StoredKey key = new StoredKey(
                UUID.randomUUID().toString(), name, hash(secret), role.code(), kept.now(), by, until, Optional.empty());
        return kept.add(key) ? Optional.of(new Made(key, secret)) : Optional.empty();
    }

    /** Who sends that key; empty when it is none, revoked, or at its end. */
    public Optional<Caller> caller(String secret) {
        if (!KEY.matcher(secret).matches()) {
            return Optional.empty();
        }
        return kept.ofHash(hash(secret)).filter(key -> key.isGood(kept.now())).flatMap(key -> Role.of(key.role())
                .map(role -> new Caller(key.name(), role, Caller.How.KEY)));
    }

    /** All that there ever were, the newest first. */
    public List<StoredKey> all() {
        return kept.all();
    }

    public Instant now() {
        return kept.now();
    }

    /** From the next request on it is good no more. @return whether there was such a key */
    public boolean revoke(String name, String by) {
        return kept.revoke(name, by);
    }

    private static String hash(String secret) {
        return new Sha256().add(secret).hex();
    }
}
