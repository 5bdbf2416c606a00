package org.spaceodt.inventory.report.data;

import java.util.OptionalInt;

/**
 * One read that failed.
 *
 * @param ids what was asked for
 * @param next what can be done about it, where the status alone does not tell; else empty
 * @param httpStatus empty when there was no answer, or none that could be read
 */
public record FailureLine(
        String module,
        String ids,
        OptionalInt httpStatus,
        String errorCode,
        String trackingId,
        String message,
        int attempts,
        String next) {}
