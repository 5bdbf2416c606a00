package org.spaceodt.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells callers apart without keeping their tokens: the beginning of a hash of the token. */
final class CallerMark {
    private static final int BYTES = 6;

    private CallerMark() {}

    /** Twelve hexadecimal digits, equal for equal tokens. */
    static String of(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("space-odt-sandbox:" + token).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
