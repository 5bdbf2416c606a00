package org.spaceodt.access.user;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spaceodt.access.Role;

/**
 * Somebody who may log in.
 *
 * @param hash of the password, as {@link Passwords} makes it
 * @param created when the user was added; empty where nobody wrote it down
 */
public record User(String name, Role role, String hash, Optional<Instant> created) {
    /** What a name looks like: it begins with a letter or a digit, and has 64 characters at most. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._@+-]{0,63}");

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** By which a name is that of one user: letters of any case, and accents however they are written, are the same. */
    public static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Whether that is another way to write the name. */
    public boolean isCalled(String other) {
        return key(name).equals(key(other));
    }

    /** The same with another password. */
    public User with(String otherHash) {
        return new User(name, role, otherHash, created);
    }
}
