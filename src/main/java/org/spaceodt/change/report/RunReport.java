package org.spaceodt.change.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.job.Origin;

/**
 * What a report says of a job.
 *
 * @param label of the action, in the language of the report; empty text for a job of something else
 * @param source what the input was called
 * @param account address of the API, and organization
 * @param state of the job, in small letters
 * @param origin of the job
 * @param undoOf the job that it undoes; empty text for none
 * @param kind of what its rows are about: {@code person}, {@code location}, {@code workspace} or {@code row}
 * @param places how its rows ended, by location; a location that is not known has no name, and comes last
 * @param redacted whether names, numbers and ids were replaced
 * @param bad the first rows that were refused or failed, or perhaps written
 * @param changed the first rows that were changed
 * @param window when it may be worked on; empty for any time
 */
public record RunReport(
        String action,
        String label,
        String jobId,
        String source,
        String account,
        String state,
        Origin origin,
        String undoOf,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Totals totals,
        String kind,
        List<Placed> places,
        boolean redacted,
        List<Bad> bad,
        List<Changed> changed,
        Optional<String> window) {
    /** Of what has no window. */
    public RunReport(
            String action,
            String label,
            String jobId,
            String source,
            String account,
            String state,
            Origin origin,
            String undoOf,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            Totals totals,
            String kind,
            List<Placed> places,
            boolean redacted,
            List<Bad> bad,
            List<Changed> changed) {
        this(
                action,
                label,
                jobId,
                source,
                account,
                state,
                origin,
                undoOf,
                startedAt,
                endedAt,
                totals,
                kind,
                places,
                redacted,
                bad,
                changed,
                Optional.empty());
    }

    /** Rows, by how they ended. */
    public record Totals(int changed, int unchanged, int refused, int failed, int perhapsWritten, int waiting) {
        public int rows() {
            return changed + unchanged + refused + failed + perhapsWritten + waiting;
        }

        public Totals plus(Totals other) {
            return new Totals(
                    changed + other.changed,
                    unchanged + other.unchanged,
                    refused + other.refused,
                    failed + other.failed,
                    perhapsWritten + other.perhapsWritten,
                    waiting + other.waiting);
        }
    }

    /** Rows at a location. */
    public record Placed(String name, Totals totals) {}

    /**
     * @param end {@code refused}, {@code failed} or {@code perhaps_written}
     * @param nextStep empty where the reason says it all
     * @param fields that were to be changed
     */
    public record Bad(
            int row,
            String key,
            String end,
            boolean retryable,
            String reason,
            String nextStep,
            List<FieldLine> fields) {}

    /** @param place the location that the row is at; empty text where it is not known */
    public record Changed(int row, String key, String place, List<FieldLine> fields) {}
}
