package org.spaceodt.job;

import java.time.Instant;

/**
 * A document that is kept whole in the store.
 *
 * @param name what its users call it
 * @param digest of its content: SHA-256 in hexadecimal digits
 */
public record StoredDocument(
        String id, String account, String name, String mediaType, String digest, Instant createdAt) {}
