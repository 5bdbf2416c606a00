package org.spaceodt.job;

import java.time.Instant;

/**
 * A document that is kept whole in the store.
 *
 * @param name what its users call it; of what somebody sent with {@link #SENT} before it
 * @param digest of its content: SHA-256 in hexadecimal digits
 */
public record StoredDocument(
        String id, String account, String name, String mediaType, String digest, Instant createdAt) {
    /** Before the names of files that somebody sent, so that none is taken for a document of ours. */
    public static final String SENT = "upload/";
}
