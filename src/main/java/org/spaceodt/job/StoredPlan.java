package org.spaceodt.job;

import java.time.Instant;

/**
 * A plan that is kept whole in the store; its steps are JSON, as who made it wrote them.
 *
 * @param digest of the steps, and of whose plan it is for what: SHA-256 in hexadecimal digits
 */
public record StoredPlan(String id, Head head, String digest, Instant createdAt) {
    /**
     * What is known before the first step.
     *
     * @param recipe what its rows are
     * @param source what the input was called
     * @param inputDigest of the rows that it was made of
     * @param undoOf the job that it undoes; empty text for none
     * @param origin who had it made, where and why
     */
    public record Head(
            String account,
            String recipe,
            String subject,
            String source,
            String inputDigest,
            int rows,
            String undoOf,
            Origin origin) {}

    /** As a job that is made of it names it. */
    public Origin.Plan named() {
        return new Origin.Plan(id, digest, head.origin().operator());
    }
}
