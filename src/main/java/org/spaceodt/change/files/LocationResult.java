package org.spaceodt.change.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.action.apply.Result;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.change.job.RowView;
import org.spaceodt.job.ItemView;

/**
 * What became of a row so far: of all its steps together.
 *
 * @param remoteId of the location; empty text while nobody knows it
 * @param classification empty text unless it was rejected
 * @param errorType kind of the failure, such as {@code Rejected}, {@code Refused} or {@code NotVerified}
 * @param error in the reader's language
 */
public record LocationResult(
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

    /** @param steps all of one row */
    public static LocationResult of(List<ItemView> steps, ResultWords words) {
        return of(RowView.of(steps, words), steps, words);
    }

    static LocationResult of(RowView row, List<ItemView> steps, ResultWords words) {
        Status status = Status.of(row.end());
        boolean rejected = status == Status.REJECTED;
        return new LocationResult(
                row.number(),
                steps.get(0).item().key(),
                status,
                row.targetId(),
                !rejected
                        ? Classification.NONE
                        : row.retryable() ? Classification.RETRYABLE : Classification.NON_RETRYABLE,
                rejected ? errorType(steps, words) : "",
                rejected || status == Status.PERHAPS_WRITTEN ? (row.reason() + " " + row.nextStep()).strip() : "");
    }

    private static String errorType(List<ItemView> steps, ResultWords words) {
        return RowEnd.failed(steps)
                .flatMap(words::result)
                .map(result -> result instanceof Result.Failed failed
                        ? failed.failure().map(FailureDetail::kind).orElse("NotVerified")
                        : "Refused")
                .orElse("ProgramFault");
    }

    /** As the original calls them, and one that it does not know. */
    public enum Status {
        SUCCESS,
        PENDING,
        PERHAPS_WRITTEN,
        REJECTED;

        static Status of(RowEnd end) {
            return switch (end) {
                case WAITING -> PENDING;
                case PERHAPS_WRITTEN -> PERHAPS_WRITTEN;
                case CHANGED, UNCHANGED -> SUCCESS;
                case REFUSED, FAILED -> REJECTED;
            };
        }

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
