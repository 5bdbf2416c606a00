package org.spaceodt.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is kept is known by it. */
public final class Sha256 {
    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a text and what ends it, so that two texts are not the same as one. */
    public Sha256 add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    public void add(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    /** Ends it: nothing can be added any more. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
