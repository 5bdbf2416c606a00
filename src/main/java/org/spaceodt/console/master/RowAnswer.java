package org.spaceodt.console.master;

import java.util.List;
import java.util.Locale;
import org.spaceodt.change.ResultWords;
import org.spaceodt.change.job.RowEnd;
import org.spaceodt.change.job.RowView;
import org.spaceodt.job.ItemView;

/**
 * What became of a row, as scripts of the console read it.
 *
 * @param httpStatus of the call that failed; {@value #MISSING} where parameters are missing; else how the row ended, in capitals
 * @param missing parameters that the action needs and the row lacks
 */
public record RowAnswer(Status status, String httpStatus, List<String> missing, RowView row) {
    static final String MISSING = "MISSING_PARAMS";

    /** Three of them; whatever went wrong is an error. */
    public enum Status {
        OK,
        ERROR,
        MISSING_DEPENDENCIES,
        /** Not at its end yet. */
        PENDING;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param steps all of one row */
    public static RowAnswer of(List<ItemView> steps, ResultWords words) {
        RowView row = RowView.of(steps, words);
        List<String> missing = steps.stream()
                .flatMap(step -> words.result(step).stream())
                .flatMap(result -> MissingValues.of(result).stream())
                .toList();
        Status status = status(row.end(), !missing.isEmpty());
        String httpStatus = status == Status.MISSING_DEPENDENCIES
                ? MISSING
                : row.httpStatus() > 0
                        ? String.valueOf(row.httpStatus())
                        : row.end().name();
        return new RowAnswer(status, httpStatus, missing, row);
    }

    private static Status status(RowEnd end, boolean lacksSomething) {
        if (end == RowEnd.WAITING) {
            return Status.PENDING;
        }
        if (end.isGood()) {
            return Status.OK;
        }
        return lacksSomething ? Status.MISSING_DEPENDENCIES : Status.ERROR;
    }
}
