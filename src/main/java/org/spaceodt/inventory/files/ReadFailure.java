package org.spaceodt.inventory.files;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.spaceodt.webex.cause.Failure;

/** A line of {@code failures.csv}. */
public record ReadFailure(String module, String ids, Failure failure) {
    static final List<String> HEADER = List.of(
            "module",
            "ids",
            "http_status",
            "error_code",
            "tracking_id",
            "message",
            "attempts",
            "method",
            "path",
            "cause",
            "next_step");

    List<Object> cells() {
        OptionalInt status = failure.httpStatus();
        return List.of(
                module,
                ids,
                status.isPresent() ? Integer.toString(status.getAsInt()) : "",
                failure.errorCode(),
                failure.trackingId(),
                failure.message(),
                failure.attempts(),
                failure.method(),
                failure.template(),
                failure.causeId(),
                failure.explained(Locale.ENGLISH));
    }

    /** A read that was not made, or could not be used, for a reason of ours. */
    public static ReadFailure ofOurs(String module, String ids, String message, int attempts) {
        return new ReadFailure(module, ids, Failure.ofOurs(message, attempts));
    }
}
