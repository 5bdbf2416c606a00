package org.spaceodt.change.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of a row so far: of all its steps together.
 *
 * @param remoteId of the location; empty text while nobody knows it
 * @param classification empty text unless it was rejected
 * @param errorType kind of the failure, such as {@code Rejected}, {@code Refused} or {@code NotVerified}
 * @param error in the reader's language
 */
public record RowResult(
        int rowNumber,
        String locationKey,
        Status status,
        String remoteId,
        Classification classification,
        String errorType,
        String error) {
    /** The columns of {@code results.csv}, and the fields of each row over HTTP. */
    public static final List<String> COLUMNS =
            List.of("row_number", "location_key", "status", "remote_id", "error_classification", "error_type", "error");

    /** As the original calls them. */
    public enum Status {
        SUCCESS,
        PENDING,
        REJECTED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the same row may work later as it is. */
    public enum Classification {
        NONE,
        RETRYABLE,
        NON_RETRYABLE;

        public String id() {
            return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** By column, in their order. */
    public Map<String, Object> cells() {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("row_number", rowNumber);
        cells.put("location_key", locationKey);
        cells.put("status", status.id());
        cells.put("remote_id", remoteId);
        cells.put("error_classification", classification.id());
        cells.put("error_type", errorType);
        cells.put("error", error);
        return cells;
    }
}
