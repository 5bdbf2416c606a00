package org.spaceodt.change.softphone.files;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spaceodt.action.apply.FailureDetail;
import org.spaceodt.change.ResultWords;

/** A line of {@code failures.csv}: first what the original's scripts read, then what is ours. */
public final class FailureRow {
    public static final String FILE = "failures.csv";
    public static final List<String> COLUMNS = List.of(
            "user_email",
            "stage",
            "error_type",
            "http_status",
            "tracking_id",
            "details",
            "row_number",
            "error_codes",
            "cause",
            "next_step",
            "retryable",
            "failed_at",
            "run_id");

    private FailureRow() {}

    /** @param step that is bad */
    public static List<String> cells(StageStep step, String runId, Instant at, ResultWords words) {
        Optional<FailureDetail> failure = step.failure();
        return List.of(
                step.key(),
                step.stage(),
                step.errorType(),
                failure.filter(one -> one.status() > 0)
                        .map(one -> String.valueOf(one.status()))
                        .orElse(""),
                failure.map(FailureDetail::trackingId).orElse(""),
                step.reason(words),
                String.valueOf(step.row()),
                failure.map(one -> String.join(" ", one.codes())).orElse(""),
                failure.map(FailureDetail::cause).orElse(""),
                step.nextStep(words),
                String.valueOf(step.retryable()),
                at.toString(),
                runId);
    }
}
