package org.spaceodt.job;

import java.time.Instant;

/**
 * A plan that is kept whole in the store; its steps are JSON, as who made it wrote them.
 *
 * @param recipe what its rows are
 * @param source what the input was called
 * @param inputDigest of the rows that it was made of
 * @param digest of the steps: SHA-256 in hexadecimal digits
 * @param undoOf the job that it undoes; empty text for none
 * @param createdBy who had it made; empty text when nobody said
 */
public record StoredPlan(
        String id,
        String account,
        String recipe,
        String subject,
        String source,
        String inputDigest,
        String digest,
        int rows,
        String undoOf,
        Instant createdAt,
        String createdBy) {}
