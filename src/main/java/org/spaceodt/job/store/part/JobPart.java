package org.spaceodt.job.store.part;

/**
 * A part of a job that reads: a module.
 *
 * @param known reads that are known to be needed; more may come while {@code allKnown} is false
 * @param done reads that worked
 * @param skipped reads of somebody for whom there is nothing to read
 * @param rows that they brought
 * @param result {@code ok}, {@code partial}, {@code forbidden}, {@code not_found} or {@code error}; empty while it has not ended
 */
public record JobPart(
        String name, long known, boolean allKnown, long done, long skipped, long failed, long rows, String result) {}
