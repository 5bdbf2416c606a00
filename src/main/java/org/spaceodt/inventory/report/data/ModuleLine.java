package org.spaceodt.inventory.report.data;

import java.util.OptionalInt;

/**
 * One module of the run.
 *
 * @param result ok, partial, forbidden, not_found or error
 * @param rows items exported
 * @param expected API reads the module needed
 * @param failed API reads that failed
 * @param skipped API reads that found somebody without calling
 * @param csvFile where its rows are, relative to the report
 */
public record ModuleLine(
        String module,
        String method,
        boolean foundation,
        String result,
        OptionalInt httpStatus,
        String error,
        long rows,
        long expected,
        long failed,
        long skipped,
        long elapsedMs,
        String csvFile) {

    /** API reads that brought data: what was expected less what failed or was skipped. */
    public long done() {
        return Math.max(0, expected - failed - skipped);
    }
}
