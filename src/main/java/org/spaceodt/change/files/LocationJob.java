package org.spaceodt.change.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.job.JobState;
import org.spaceodt.job.JobView;
import org.spaceodt.job.store.RowCounts;

/**
 * A job of locations in files and over HTTP: first what the original's scripts read, then what is ours.
 *
 * @param inputPath what the input was called
 * @param status {@code created}, {@code running}, {@code completed} or {@code failed}: as far as the original tells states
 *     apart
 * @param cursor how many rows from the first have ended, without a gap
 * @param lastError empty unless the job itself was stopped
 * @param state as it is, in small letters
 * @param counts of items: a row may be several
 */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocationJob(
        String jobId,
        String createdAt,
        String inputPath,
        String status,
        Map<String, Integer> totals,
        Map<String, Integer> cursor,
        String entityType,
        Map<String, String> lastError,
        String state,
        String source,
        String digest,
        int totalRows,
        Map<String, Integer> counts,
        String startedAt,
        String endedAt,
        String reason,
        String undoOf,
        Map<String, String> origin) {

    /** How many rows stand where. */
    static Map<String, Integer> totals(RowCounts rows) {
        Map<String, Integer> totals = new LinkedHashMap<>();
        totals.put("total", rows.rows());
        totals.put("processed", rows.good() + rows.bad());
        totals.put("success", rows.good());
        totals.put("pending", rows.waiting());
        totals.put("rejected", rows.bad());
        totals.put("perhaps_written", rows.perhapsWritten());
        totals.put("rows", rows.rows());
        return totals;
    }

    static Map<String, Integer> counts(JobView.Counts items) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("total", items.total());
        counts.put("waiting", items.waiting());
        counts.put("running", items.running());
        counts.put("done", items.done());
        counts.put("skipped", items.skipped());
        counts.put("failed", items.failed());
        counts.put("perhaps_written", items.perhapsWritten());
        return counts;
    }

    public static LocationJob of(RowJob job, RowCounts rows) {
        JobView view = job.view();
        return new LocationJob(
                job.id(),
                view.createdAt().toString(),
                job.source(),
                status(view),
                totals(rows),
                Map.of("offset", rows.cursor()),
                job.subject(),
                lastError(view),
                state(view),
                job.source(),
                job.digest(),
                job.rows(),
                counts(view.counts()),
                view.startedAt().map(Instant::toString).orElse(null),
                view.endedAt().map(Instant::toString).orElse(null),
                view.reason().orElse(null),
                job.undoOf().isEmpty() ? null : job.undoOf(),
                view.job().origin().fields());
    }

    static String state(JobView job) {
        return job.standing().toLowerCase(Locale.ROOT);
    }

    static String status(JobView job) {
        JobState state = job.state();
        return switch (state) {
            case CREATED -> "created";
            case RUNNING, PAUSING, PAUSED, CANCELLING -> job.unattended() ? "created" : "running";
            case COMPLETED, COMPLETED_WITH_FAILURES -> "completed";
            case CANCELLED, FAILED -> "failed";
        };
    }

    private static Map<String, String> lastError(JobView job) {
        return job.reason()
                .map(reason -> Map.of(
                        "failed_at",
                        job.endedAt().or(job::startedAt).orElse(job.createdAt()).toString(),
                        "error_type",
                        state(job),
                        "error_message",
                        reason))
                .orElse(Map.of());
    }
}
