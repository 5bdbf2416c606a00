package org.spaceodt.job.store.console;

import java.time.Instant;
import java.util.Optional;

/**
 * A table that somebody loaded.
 *
 * @param version of the whole, since it was loaded
 * @param table what it is; empty where somebody emptied it
 * @param loadedBy who did it
 */
public record StoredMaster(
        String dataset, long version, Optional<Content> table, String fileName, String loadedBy, Instant loadedAt) {
    /**
     * @param documentId where it is, as it was sent
     * @param sheet of a workbook; empty where nobody said it
     * @param rows how many it has
     * @param headings a JSON array of texts
     * @param preview its first rows, a JSON array of objects
     */
    public record Content(String documentId, Optional<String> sheet, int rows, String headings, String preview) {}

    /** What is to be loaded. */
    public record Given(String dataset, Optional<Content> table, String fileName) {}
}
