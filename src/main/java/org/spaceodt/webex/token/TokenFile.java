package org.spaceodt.webex.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An access token in a file that somebody else renews: a mounted Secret, or what a script writes. It is read again once a token was refused,
 * so that a new one counts without a restart; one that does not pass is left alone. Thread-safe.
 */
public final class TokenFile implements Tokens {
    /** Nobody's token is as long (bytes). */
    private static final int LARGEST = 64 * 1024;

    private final Path file;
    private final Optional<Instant> firstEnd;
    private final AccessToken first;

    /** Guarded by this. */
    private AccessToken held;

    private boolean refused;
    private Predicate<AccessToken> passes = token -> true;

    /** @param end of the first, if that is known */
    public TokenFile(Path file, AccessToken first, Optional<Instant> end) {
        this.file = file;
        this.first = first;
        this.held = first;
        this.firstEnd = end;
    }

    /**
     * What is in the file now.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when that is no token; the message does not repeat it
     */
    public static AccessToken read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException("too large for an access token");
        }
        return AccessToken.of(Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    /** Once a token was refused, each call looks whether there is another. */
    @Override
    public synchronized AccessToken current() {
        if (refused) {
            readAgain();
        }
        return held;
    }

    @Override
    public synchronized boolean renew(AccessToken old) {
        if (held.equals(old)) {
            refused = true;
            readAgain();
        }
        return !held.equals(old);
    }

    private void readAgain() {
        try {
            AccessToken now = read(file);
            if (!now.equals(held) && passes.test(now)) {
                held = now;
                refused = false;
            }
        } catch (IOException | IllegalArgumentException e) {
            // It may be about to be written: the next call looks again.
        }
    }

    @Override
    public void refusedAgain() {
        // The file is looked at whenever a token is refused: that costs little.
    }

    @Override
    public synchronized void onlyIf(Predicate<AccessToken> other) {
        passes = other;
    }

    @Override
    public synchronized Optional<Instant> end() {
        return held.equals(first) ? firstEnd : Optional.empty();
    }

    @Override
    public List<String> scopes() {
        return List.of();
    }
}
