package org.spaceodt.inventory.read;

/**
 * How far a module is.
 *
 * @param ended reads that have ended, well or not
 * @param known reads that are known to be needed; more may come while {@code allKnown} is false
 * @param elapsedMs since its first read began
 */
public record ModuleProgress(
        String module,
        long ended,
        long known,
        boolean allKnown,
        long rows,
        long failed,
        long skipped,
        boolean finished,
        long elapsedMs) {}
