package org.spaceodt.access.user;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Passwords, and the bcrypt hashes that are kept of them. */
public final class Passwords {
    public static final int SHORTEST = 8;
    /** Bytes in UTF-8: bcrypt looks at no more. */
    public static final int LONGEST = 72;

    private static final int COST = 12;
    /** Below, a stolen file is soon guessed; above, a log-in takes seconds. */
    private static final Pattern HASH = Pattern.compile("\\$2[aby]\\$1[0-4]\\$[./A-Za-z0-9]{53}");
    /** Of a password that nobody knows: who is no user waits as long as who is one. */
    private static final String NOBODY = "$2a$12$YapKmHTKiSsEUb5u4mRxSuLcjZxZMwqEPsYijh9LXYcvE9ycBYjs6";

    private Passwords() {}

    /** Whether it is a bcrypt hash of cost 10 to 14, of ours or of {@code htpasswd -B}. */
    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** Whether it is long enough, and all of it counts. */
    public static boolean isGood(String password) {
        String same = same(password);
        return same.codePointCount(0, same.length()) >= SHORTEST
                && same.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                && same.indexOf('\0') < 0;
    }

    /** @param password one that is good */
    public static String hash(String password) {
        return BcryptUtil.bcryptHash(same(password), COST);
    }

    /** Takes a good part of a second of a processor, on purpose, whatever the password. */
    static boolean matches(String password, String hash) {
        boolean good = isGood(password);
        // 2b and 2y are 2a after the faults of other programs were mended.
        return BcryptUtil.matches(good ? same(password) : "", "$2a" + hash.substring(3)) && good;
    }

    /** Takes as long as a wrong password of a user does. */
    static void matchesNobody(String password) {
        matches(password, NOBODY);
    }

    /** A letter with an accent is one character or two, as the keyboard likes. */
    private static String same(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
